import { createHash } from 'node:crypto'
import type { Portal } from '@/lib/mirror/load-portal'

/**
 * A text that is equal for equal portals. When a framed page returns to the overview, it shows whether something has
 * changed.
 */
export function portalState(portal: Portal): string {
  // What the merchant offers is not what the customer has done.
  const text = JSON.stringify({ ...portal, plans: [] }, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
