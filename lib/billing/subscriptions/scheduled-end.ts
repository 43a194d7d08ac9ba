import { periodEnd } from './period-end'
import type { Subscription } from '../types'

/**
 * The moment (UTC) a subscription is set to end, or null while it renews. Flexible billing sets `cancel_at` and leaves
 * `cancel_at_period_end` false, so both are read.
 */
export function scheduledEnd(
  subscription: Pick<Subscription, 'cancelAt' | 'cancelAtPeriodEnd' | 'items'>,
): Date | null {
  if (subscription.cancelAt) return subscription.cancelAt
  return subscription.cancelAtPeriodEnd ? periodEnd(subscription) : null
}
