import { countAttempt } from '../limits/count-attempt'
import { visitorKey } from '../limits/visitor-key'
import type { Result } from '@/lib/errors'

/** in seconds, between two links that a visitor asks for the same customer or address */
export const againAfter = 60

const limit = { name: 'link-again', attempts: 1, seconds: againAfter }

/**
 * Makes a visitor wait before asking again for the same customer or address. Else it fails with `rate_limited` and the
 * seconds left. It counts the visitor's own requests alone, so it tells nobody what others have asked for.
 */
export function takeAgain(headers: Pick<Headers, 'get'>, who: string): Promise<Result> {
  return countAttempt(limit, `${visitorKey(headers)} ${who}`)
}
