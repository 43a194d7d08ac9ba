import { headers } from 'next/headers'
import type { Result } from '@/lib/errors'
import { isRefusal } from '../refusals/is-refusal'
import { logRefusal } from '../refusals/log-refusal'
import { meterCustomer, type MeteredVisit } from '../limits/meter-customer'
import { openSession } from './open-session'
import type { PortalSession } from './portal-session'

/**
 * Like `openSession`, for every GET in the portal that writes or calls Stripe: it also counts the request against the
 * customer's limit (`rate_limited`). Call it first.
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
