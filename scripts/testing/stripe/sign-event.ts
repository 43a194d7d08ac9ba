import Stripe from 'stripe'

/** The value of `Stripe-Signature` for a body, computed by the SDK; `timestamp` is in seconds, by default now. */
export function signEvent(
  payload: string,
  secret = process.env.STRIPE_WEBHOOK_SECRET ?? '',
  timestamp?: number,
): string {
  return Stripe.webhooks.generateTestHeaderString({ payload, secret, ...(timestamp !== undefined && { timestamp }) })
}
