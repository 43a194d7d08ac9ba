import { nextRenewal } from './next-renewal'
import type { Subscription } from '../types'

/**
 * Whether the subscription was sold for a term: it ends by a schedule of the merchant's, or on a date after its next
 * renewal that is neither the period's end nor explained by a customer's feedback. A customer's cancellation takes effect
 * with the period and sets `cancel_at_period_end`, so the portal's own ends are never taken for a term.
 */
export function isFixedTerm(
  subscription: Pick<
    Subscription,
    'cancelAt' | 'cancelAtPeriodEnd' | 'scheduleEndsAt' | 'cancellationFeedback' | 'cancellationComment' | 'items'
  >,
): boolean {
  const { cancelAt, cancelAtPeriodEnd, scheduleEndsAt, cancellationFeedback, cancellationComment, items } = subscription
  if (cancelAtPeriodEnd) return false
  if (scheduleEndsAt) return true
  if (!cancelAt || cancellationFeedback || cancellationComment) return false
  return (
    cancelAt > nextRenewal(subscription) &&
    items.every((item) => item.currentPeriodEnd.getTime() !== cancelAt.getTime())
  )
}
