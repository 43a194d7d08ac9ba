import type { Stripe } from '../client/client'

/**
 * Clears a scheduled end, for the call and for its preview. Flexible billing sets `cancel_at` alone, so whichever is set
 * is cleared.
 */
export function keepParams(atPeriodEnd: boolean) {
  return (atPeriodEnd ? { cancel_at_period_end: false } : { cancel_at: '' }) satisfies Pick<
    Stripe.SubscriptionUpdateParams,
    'cancel_at' | 'cancel_at_period_end'
  >
}
