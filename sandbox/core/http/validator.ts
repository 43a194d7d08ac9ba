/** Checks calls against Stripe's own description of its API. */
export interface Validator {
  /**
   * Whether Stripe has this operation. Throws `StripeError` for a parameter it does not take (`parameter_unknown`).
   * `input` holds texts, lists and hashes as they came. A browser may send what no server library can.
   */
  checkRequest: (
    method: string,
    path: string,
    input: Record<string, unknown>,
    publishable: boolean,
  ) => 'known' | 'unknown'
  /** Told of every answer; what does not fit is for the validator to keep. A browser sees only part of an object. */
  checkResponse?: (method: string, path: string, status: number, body: unknown, publishable: boolean) => void
  /** Told of every event, as it is sent. */
  checkEvent?: (event: { type: string }) => void
}
