import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/db/pool'
import { fail, ok, type Result } from '@/lib/errors'
import type { PortalSession } from '@/lib/access/portal-session'

/** Far more than a person does, far less than a script would. */
const attempts = 30
/** seconds */
const window = 60

type Owner = Pick<PortalSession, 'merchantId' | 'customerId'>

let limiter: RateLimiterPostgres | undefined

/** Counts one attempt of a customer to change something; fails with `rate_limited` when there were too many. */
export async function takeAttempt({ merchantId, customerId }: Owner): Promise<Result> {
  limiter ??= new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: 'action',
    points: attempts,
    duration: window,
  })
  try {
    await limiter.consume(`${merchantId}:${customerId}`)
    return ok()
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    return fail('rate_limited', { retryAfter: Math.ceil(error.msBeforeNext / 1000) })
  }
}
