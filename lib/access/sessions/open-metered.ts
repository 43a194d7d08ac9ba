import type { Result } from '@/lib/errors'
import type { MeteredVisit } from '../limits/meter-customer'
import { meterVisit } from './meter-visit'
import { openSession } from './open-session'
import type { PortalSession } from './portal-session'

/**
 * Like `openSession`, for every GET in the portal that writes or calls Stripe: it also counts the request against the
 * customer's limit (`rate_limited`). Call it first.
 */
export async function openMetered(token: string, visit: MeteredVisit): Promise<Result<PortalSession>> {
  const opened = await openSession(token, `portal.${visit}`)
  if (!opened.ok) return opened
  const counted = await meterVisit(opened.value, visit)
  return counted.ok ? opened : counted
}
