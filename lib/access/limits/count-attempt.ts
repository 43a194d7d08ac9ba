import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/db/pool'
import { fail, ok, type Result } from '@/lib/errors'
import { isStorable } from '@/lib/net/is-storable'

/** So many attempts in so many seconds; the name keeps the counts of different limits apart. */
export type AttemptLimit = { name: string; attempts: number; seconds: number }

const limiters = new Map<string, RateLimiterPostgres>()

/**
 * Counts one attempt of whoever `key` names, or as many as it is worth; fails with `rate_limited` and `retryAfter`
 * (seconds) when there were too many.
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

/** The table's key has 255 characters with the limit's name, and what is counted may be as long as a visitor likes. */
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
    // Who has had too many is refused from memory until the time is over: a flood writes no more than it is allowed.
    inMemoryBlockOnConsumed: attempts + 1,
  })
  limiters.set(name, limiter)
  return limiter
}
