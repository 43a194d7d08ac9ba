import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/db/pool'

/** `points` in `duration` seconds. */
const limits = {
  /** links asked for one customer, or one address */
  link: { points: 3, duration: 3600 },
  /** forms sent to one merchant's page */
  page: { points: 120, duration: 60 },
}

const limiters = new Map<keyof typeof limits, RateLimiterPostgres>()

/** Counts one request for a link; false when there were too many. */
export async function takeLinkRequest(kind: keyof typeof limits, who: string): Promise<boolean> {
  const limiter = limiters.get(kind) ?? new RateLimiterPostgres({
    storeClient: pool(), storeType: 'pool', tableName: 'rate_limits', tableCreated: true, keyPrefix: `fresh-${kind}`, ...limits[kind],
  })
  limiters.set(kind, limiter)
  try {
    await limiter.consume(who)
    return true
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    return false
  }
}
