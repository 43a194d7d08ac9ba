import { isCollectionPausedAt } from '../subscriptions/is-collection-paused-at'
import { isStoppedAt } from '../subscriptions/is-stopped-at'
import { nextRenewal } from '../subscriptions/next-renewal'
import { pricePerPeriod } from '../plans/price-per-period'
import { scheduledEnd } from '../subscriptions/scheduled-end'
import { isOfPause } from './is-of-pause'
import { losesDiscount } from './loses-discount'
import type { Money, Subscription, SubscriptionStatus } from '../types'

export type NextCharge = {
  /** what will be charged, after the customer's credit balance */
  amount: Money
  /** the invoice's total, before the credit balance */
  total: Money
  at: Date
}

// Stripe charges in these statuses only: it drafts the invoices of `unpaid`, and makes those of `paused` when it resumes.
const charging: readonly SubscriptionStatus[] = ['trialing', 'active', 'past_due', 'paused']

/** Whether it is what a pause bills, less a discount that will not hold then. */
function isTooLow(subscription: Subscription, at: Date): boolean {
  const bills = subscription.status === 'paused' || isOfPause(subscription)
  return bills && losesDiscount(subscription.upcomingBreakdown, at)
}

/**
 * The next charge, or null where none is certain. Stripe's preview, mirrored at each sync, includes tax, discounts and
 * credit. Without one, the price of licensed items of one interval is told. For metered, tiered or mixed items nothing
 * is told, since it would be a guess.
 */
export function nextCharge(subscription: Subscription, now: Date): NextCharge | null {
  if (!charging.includes(subscription.status)) return null
  const end = scheduledEnd(subscription)
  const { currency, upcomingAt, upcomingTotal } = subscription
  const expected = upcomingAt ?? nextRenewal(subscription)
  const isStopped = isStoppedAt(subscription, expected) && !isOfPause(subscription)
  if (isStopped || isCollectionPausedAt(subscription, expected) || isTooLow(subscription, expected)) return null
  if (upcomingAt && upcomingTotal !== null) {
    if (upcomingAt <= now || (end && upcomingAt > end)) return null
    const amount = subscription.upcomingAmountDue ?? upcomingTotal
    return { amount: { amount, currency }, total: { amount: upcomingTotal, currency }, at: upcomingAt }
  }
  const at = nextRenewal(subscription)
  if (at <= now || (end && at >= end)) return null
  const price = pricePerPeriod(subscription)
  return price && { amount: price.amount, total: price.amount, at }
}
