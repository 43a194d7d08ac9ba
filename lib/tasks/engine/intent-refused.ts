import { fail, type ErrorCode, type Failure } from '@/lib/errors'

/**
 * Thrown by a kind of intent that cannot be carried out: the object is not the customer's, or not in a state for it.
 */
export class IntentRefused extends Error {
  override name = 'IntentRefused'
  readonly failure
  /** it may become possible by itself, so the intent waits and its job asks again */
  readonly forNow: boolean

  constructor(code: ErrorCode, { forNow = false, details }: { forNow?: boolean; details?: Failure['details'] } = {}) {
    super(code)
    this.failure = fail(code, details)
    this.forNow = forNow
  }
}
