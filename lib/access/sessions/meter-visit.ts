import { headers } from 'next/headers'
import type { Result } from '@/lib/errors'
import { meterCustomer, type MeteredVisit } from '../limits/meter-customer'
import { isRefusal } from '../refusals/is-refusal'
import { logRefusal } from '../refusals/log-refusal'
import type { PortalSession } from './portal-session'

/**
 * Counts a GET of an open session that writes or calls Stripe against the customer's limit (`rate_limited`), for pages
 * that are there without it too. Others open their session by `openMetered`.
 */
export async function meterVisit(
  { merchantId, customerId, id: sessionId, linkId }: PortalSession,
  visit: MeteredVisit,
): Promise<Result> {
  const counted = await meterCustomer({ merchantId, customerId, by: linkId ?? sessionId }, visit)
  if (!counted.ok && isRefusal(counted.code)) {
    logRefusal(await headers(), {
      door: 'portal',
      who: `customer:${customerId}`,
      what: `portal.${visit}`,
      why: counted.code,
      merchantId,
      customerId,
      sessionId,
    })
  }
  return counted
}
