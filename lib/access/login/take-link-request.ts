import type { Result } from '@/lib/errors'
import { countAttempt } from '../limits/count-attempt'

/** links requested for one customer or one address */
const limit = { name: 'fresh-link', attempts: 3, seconds: 3600 }

/** Counts one request for a link. Fails with `rate_limited` and the seconds to wait above the limit. */
export function takeLinkRequest(who: string): Promise<Result> {
  return countAttempt(limit, who)
}
