import type { Result } from '@/lib/errors'
import { meterCustomer, type MeteredVisit } from './meter-customer'
import { openSession } from './open-session'
import type { PortalSession } from './portal-session'

/**
 * As `openSession`, the first line of every GET below a portal that writes or calls Stripe: whose session is good is also
 * asked whether the customer has had too much of it in the last minute (`rate_limited`).
 */
export async function openMetered(token: string, visit: MeteredVisit): Promise<Result<PortalSession>> {
  const opened = await openSession(token)
  if (!opened.ok) return opened
  const counted = await meterCustomer(opened.value, visit)
  return counted.ok ? opened : counted
}
