/** A validator checks calls against Stripe's own description of its API. */
export interface Validator {
  /**
   * Tells whether Stripe has this operation. Throws `StripeError` for a parameter that Stripe does not accept
   * (`parameter_unknown`). `input` holds texts, lists and hashes as sent. A browser may send parameters that no server
   * library can.
   */
  checkRequest: (
    method: string,
    path: string,
    input: Record<string, unknown>,
    publishable: boolean,
  ) => 'known' | 'unknown'
  /** Receives every answer and records those that do not match. A browser sees only part of an object. */
  checkResponse?: (method: string, path: string, status: number, body: unknown, publishable: boolean) => void
  /** Receives every event as it is sent. */
  checkEvent?: (event: { type: string }) => void
}
