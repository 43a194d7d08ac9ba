import { nextRenewal } from './next-renewal'
import type { Subscription } from '../types'

/**
 * Whether the subscription was sold for a term: it ends by a schedule of the merchant's, or on a date that no customer
 * chose. A customer's end comes with the period in which it was asked for. The portal sets it as `cancel_at_period_end`;
 * Stripe's hosted portal may set `cancel_at` alone. An end after the next renewal, or asked for before this period began,
 * is therefore the merchant's, unless a customer's feedback explains it.
 */
export function isFixedTerm(
  subscription: Pick<
    Subscription,
    | 'cancelAt'
    | 'cancelAtPeriodEnd'
    | 'canceledAt'
    | 'scheduleEndsAt'
    | 'cancellationFeedback'
    | 'cancellationComment'
    | 'items'
  >,
): boolean {
  const { cancelAt, cancelAtPeriodEnd, canceledAt, scheduleEndsAt, items } = subscription
  if (cancelAtPeriodEnd) return false
  if (scheduleEndsAt) return true
  if (!cancelAt || subscription.cancellationFeedback || subscription.cancellationComment) return false
  // Stripe dates the request, even of an end that lies months ahead.
  if (canceledAt && items.every(({ currentPeriodStart }) => canceledAt < currentPeriodStart)) return true
  return (
    cancelAt > nextRenewal(subscription) &&
    items.every(({ currentPeriodEnd }) => currentPeriodEnd.getTime() !== cancelAt.getTime())
  )
}
