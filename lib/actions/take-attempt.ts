import { countAttempt } from '@/lib/access/count-attempt'
import type { PortalSession } from '@/lib/access/portal-session'
import type { Result } from '@/lib/errors'

/** Far more than a person does, far less than a script would. */
const limit = { name: 'action', attempts: 30, seconds: 60 }

/** Counts one attempt of a customer to change something; fails with `rate_limited` when there were too many. */
export async function takeAttempt({
  merchantId,
  customerId,
}: Pick<PortalSession, 'merchantId' | 'customerId'>): Promise<Result> {
  return countAttempt(limit, `${merchantId}:${customerId}`)
}
