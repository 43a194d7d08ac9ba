import Stripe from 'stripe'

/**
 * Whether an error is an answer that Stripe keeps for the call's idempotency key, so that the same key would only
 * replay it. A lost connection is not, nor what Stripe refuses before it begins (429, a key in use).
 * https://docs.stripe.com/api/idempotent_requests
 */
export function isStoredAnswer(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return false
  const { statusCode } = error
  return statusCode !== undefined && statusCode !== 409 && statusCode !== 429
}
