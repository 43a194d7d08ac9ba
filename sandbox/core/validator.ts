/** Checks calls against Stripe's own description of its API. */
export interface Validator {
  /**
   * Whether Stripe has this operation. Throws `StripeError` for a parameter it does not take (`parameter_unknown`).
   * `input` holds texts, lists and hashes as they came.
   */
  checkRequest: (method: string, path: string, input: Record<string, unknown>) => 'known' | 'unknown'
  /** Told of every answer; what does not fit is for the validator to keep. A browser sees only part of an object. */
  checkResponse?: (method: string, path: string, status: number, body: unknown, publishable: boolean) => void
}
