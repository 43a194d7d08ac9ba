import type { Subscription } from '../types'

/**
 * Whether a discount of a preview ends before what a pause bills at a later moment. Stripe previews that as of now, and
 * a discount goes on running during a pause: https://docs.stripe.com/billing/subscriptions/pausing
 */
export function losesDiscount(breakdown: Subscription['upcomingBreakdown'], at: Date): boolean {
  return (breakdown?.discounts ?? []).some(({ endsAt }) => endsAt !== null && endsAt <= at)
}
