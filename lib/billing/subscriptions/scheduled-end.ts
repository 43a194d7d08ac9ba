import { periodEnd } from './period-end'
import type { Subscription } from '../types'

/**
 * The moment (UTC) a subscription is set to end, or null while it renews. An end on a date is `cancel_at` alone. At the
 * period's end `cancel_at_period_end` stands beside it, or alone in the answers of old API versions.
 */
export function scheduledEnd(
  subscription: Pick<Subscription, 'cancelAt' | 'cancelAtPeriodEnd' | 'items'>,
): Date | null {
  if (subscription.cancelAt) return subscription.cancelAt
  return subscription.cancelAtPeriodEnd ? periodEnd(subscription) : null
}
