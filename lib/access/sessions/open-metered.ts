import { headers } from 'next/headers'
import type { Result } from '@/lib/errors'
import { isRefusal } from '../refusals/is-refusal'
import { logRefusal } from '../refusals/log-refusal'
import { meterCustomer, type MeteredVisit } from '../limits/meter-customer'
import { openSession } from './open-session'
import type { PortalSession } from './portal-session'

/**
 * As `openSession`, the first line of every GET below a portal that writes or calls Stripe: whose session is good is also
 * asked whether the customer has had too much of it in the last minute (`rate_limited`).
 */
export async function openMetered(token: string, visit: MeteredVisit): Promise<Result<PortalSession>> {
  const what = `portal.${visit}`
  const opened = await openSession(token, what)
  if (!opened.ok) return opened
  const { merchantId, customerId, id: sessionId, linkId } = opened.value
  const counted = await meterCustomer({ merchantId, customerId, by: linkId ?? sessionId }, visit)
  if (counted.ok) return opened
  if (isRefusal(counted.code)) {
    logRefusal(await headers(), {
      door: 'portal',
      who: `customer:${customerId}`,
      what,
      why: counted.code,
      merchantId,
      customerId,
      sessionId,
    })
  }
  return counted
}
