import type { Stripe } from '../client/client'

/**
 * Clears a scheduled end, or sets the end of a term (seconds) that it had cut short, for the call and for its preview.
 * Flexible billing sets `cancel_at` alone, so whichever is set is cleared.
 */
export function keepParams({ atPeriodEnd, term }: { atPeriodEnd: boolean; term: number | null }) {
  if (term !== null) return { cancel_at: term }
  return (atPeriodEnd ? { cancel_at_period_end: false } : { cancel_at: '' }) satisfies Pick<
    Stripe.SubscriptionUpdateParams,
    'cancel_at' | 'cancel_at_period_end'
  >
}
