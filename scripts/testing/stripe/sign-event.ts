import Stripe from 'stripe'

/** The value of `Stripe-Signature` for a body, by the SDK's own rule; `timestamp` in seconds, now unless given. */
export function signEvent(
  payload: string,
  secret = process.env.STRIPE_WEBHOOK_SECRET ?? '',
  timestamp?: number,
): string {
  return Stripe.webhooks.generateTestHeaderString({ payload, secret, ...(timestamp !== undefined && { timestamp }) })
}
