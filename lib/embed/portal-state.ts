import { createHash } from 'node:crypto'
import type { Portal } from '@/lib/mirror/load-portal'

/** Equal for equal portals: by it a frame's page knows, when it comes back to the portal, that something has changed. */
export function portalState(portal: Portal): string {
  const text = JSON.stringify(portal, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
