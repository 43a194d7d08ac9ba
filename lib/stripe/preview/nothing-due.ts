import Stripe from 'stripe'

/** Whether Stripe refuses a preview because it would make no invoice. */
export function nothingDue(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && error.code === 'invoice_upcoming_none'
}
