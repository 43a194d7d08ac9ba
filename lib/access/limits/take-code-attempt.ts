import { fail, type Result } from '@/lib/errors'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import type { PortalSession } from '../sessions/portal-session'
import { countAttempt } from './count-attempt'

const hour = 3600

const limits = {
  session: { name: 'codes-session', attempts: 30, seconds: hour },
  /** more than a session's, so that whoever holds a link cannot use up all of the customer's own */
  customer: { name: 'codes-customer', attempts: 70, seconds: hour },
  /** codes that there are not, tried by all of a merchant's customers */
  missed: { name: 'codes-missed', attempts: 500, seconds: hour },
}

type Trying = Pick<PortalSession, 'id' | 'merchantId' | 'customerId'>

/**
 * Counts a promotion code that is about to be looked up, so that none can be found by trying. Fails with `rate_limited`
 * and `retryAfter`, or with `database_unavailable`.
 */
export async function takeCodeAttempt({ id, merchantId, customerId }: Trying): Promise<Result> {
  return whereCounted(async () => {
    const missed = await countAttempt(limits.missed, merchantId, 0)
    if (!missed.ok) return missed
    const ofSession = await countAttempt(limits.session, `${merchantId}:${id}`)
    return ofSession.ok ? countAttempt(limits.customer, `${merchantId}:${customerId}`) : ofSession
  })
}

/** Counts a code that could not be used. Above the merchant's limit, no code is looked up for the rest of the hour. */
export async function noteCodeMissed({ merchantId }: Pick<Trying, 'merchantId'>): Promise<void> {
  await whereCounted(() => countAttempt(limits.missed, merchantId))
}

async function whereCounted(count: () => Promise<Result>): Promise<Result> {
  try {
    return await count()
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
