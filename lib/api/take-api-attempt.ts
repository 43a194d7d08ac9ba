import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/db/pool'
import { refuse, type ApiFailure } from './api-failure'

/** `points` in `duration` seconds. */
const limits = {
  /** calls of one key */
  call: { points: 1_000, duration: 60 },
  /** wrong secrets for one key's id */
  guess: { points: 20, duration: 60 },
}

const limiters = new Map<keyof typeof limits, RateLimiterPostgres>()

/** Counts one attempt; refuses with 429 and when to come back after too many. */
export async function takeApiAttempt(kind: keyof typeof limits, who: string): Promise<ApiFailure | null> {
  try {
    await limiterOf(kind).consume(who)
    return null
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    return refuse('Too many requests. Try again later.', { status: 429, code: 'rate_limit', retryAfter })
  }
}

function limiterOf(kind: keyof typeof limits): RateLimiterPostgres {
  const known = limiters.get(kind)
  if (known) return known
  const limiter = new RateLimiterPostgres({
    storeClient: pool(), storeType: 'pool', tableName: 'rate_limits', tableCreated: true, keyPrefix: `api-${kind}`, ...limits[kind],
  })
  limiters.set(kind, limiter)
  return limiter
}
