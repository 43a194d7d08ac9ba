import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/db/pool'
import { fail, ok, type Result } from '@/lib/errors'
import { isStorable } from '@/lib/net/is-storable'

/** At most `attempts` in `seconds`. The name keeps the counters of different limits apart. */
export type AttemptLimit = { name: string; attempts: number; seconds: number }

const limiters = new Map<string, RateLimiterPostgres>()

/**
 * Counts one attempt, or `worth` of them, under `key`. Fails with `rate_limited` and `retryAfter` (in seconds) above
 * the limit.
 */
export async function countAttempt(limit: AttemptLimit, key: string, worth = 1): Promise<Result> {
  try {
    await limiterOf(limit).consume(bounded(key), worth)
    return ok()
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    return fail('rate_limited', { retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) })
  }
}

/** The table's key holds 255 characters including the limit's name, and visitors can send longer ones. */
function bounded(key: string): string {
  return key.length <= 100 && isStorable(key) ? key : createHash('sha256').update(key).digest('hex')
}

function limiterOf({ name, attempts, seconds }: AttemptLimit): RateLimiterPostgres {
  const known = limiters.get(name)
  if (known) return known
  const limiter = new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points: attempts,
    duration: seconds,
    // Above the limit, attempts are refused from memory until the time is over, so a flood writes no more than the
    // limit.
    inMemoryBlockOnConsumed: attempts + 1,
  })
  limiters.set(name, limiter)
  return limiter
}
