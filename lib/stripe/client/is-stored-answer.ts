import Stripe from 'stripe'

/**
 * Whether Stripe has stored this error for the call's idempotency key and would replay it. A lost connection is not
 * stored, nor is a refusal before Stripe begins (429, a key in use).
 * https://docs.stripe.com/api/idempotent_requests
 */
export function isStoredAnswer(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return false
  const { statusCode } = error
  return statusCode !== undefined && statusCode !== 409 && statusCode !== 429
}
