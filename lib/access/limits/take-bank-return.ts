import type { Result } from '@/lib/errors'
import { countAttempt } from './count-attempt'
import { visitorKey } from './visitor-key'

/** Per visitor, since a return without a session has nobody else to count. */
const limit = { name: 'bank-return', attempts: 20, seconds: 60 }

/** Counts a return from a bank without a session, before Stripe is asked for it. */
export function takeBankReturn(headers: Pick<Headers, 'get'>): Promise<Result> {
  return countAttempt(limit, visitorKey(headers))
}
