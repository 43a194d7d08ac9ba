import { invoicesOf } from '../invoices/invoices-of'
import { isOfResumption } from '../invoices/is-of-resumption'
import { isOfPendingChange } from '../invoices/is-of-pending-change'
import { isPlainCharge } from '../charges/is-plain-charge'
import { pricePerPeriod } from '../plans/price-per-period'
import { hasMeteredItem } from './has-metered-item'
import type { Invoice, Money, Subscription } from '../types'

/**
 * A draft is a charge once Stripe is to finalize it, within the hour; its amounts are Stripe's by then. One that waits is
 * not a charge yet, and a void or uncollectible invoice is no longer one.
 */
function isCounted({ status, autoAdvance }: Invoice): boolean {
  return status === 'open' || status === 'paid' || (status === 'draft' && autoAdvance)
}

// Stripe makes a renewal's invoice at the turn of the period, with a delay that depends on its load.
const turn = 3_600_000

/**
 * The total of the current period: the sum of its first invoice and those of changes since. With items of several
 * intervals it is the period that began last. What waits for its payment, a change or the end of a pause, is not counted.
 * The first invoice may be missing: it is about to be made, or older than the list reaches. Then the total is the price
 * of the items, or null where that is not certain: with taxes on top or discounts, while nothing is collected, and in a
 * period whose invoice was dropped or waits. Null for metered use too: it is billed afterwards, so the first invoice
 * holds that of the period before.
 */
export function currentPeriodTotal(
  subscription: Pick<
    Subscription,
    | 'id'
    | 'status'
    | 'currency'
    | 'items'
    | 'latestInvoiceId'
    | 'plannedChange'
    | 'pauseBehavior'
    | 'pauseBeginsAt'
    | 'pausedReason'
    | 'upcomingBreakdown'
  >,
  invoices: readonly Invoice[],
): Money | null {
  if (hasMeteredItem(subscription)) return null
  const start = Math.max(...subscription.items.map((item) => item.currentPeriodStart.getTime()))
  const ofPeriod = invoicesOf(subscription, invoices).filter(
    (invoice) =>
      isCounted(invoice) &&
      invoice.billingReason !== 'manual' &&
      invoice.createdAt.getTime() >= start &&
      !isOfPendingChange(invoice, [subscription]) &&
      !isOfResumption(subscription, invoice),
  )
  // The first invoice of a backdated subscription is made long after its period began.
  const complete = ofPeriod.some(
    (invoice) => invoice.billingReason === 'subscription_create' || invoice.createdAt.getTime() < start + turn,
  )
  if (!complete) {
    const dropped = invoicesOf(subscription, invoices).some(
      (invoice) => !isCounted(invoice) && invoice.billingReason !== 'manual' && invoice.createdAt.getTime() >= start,
    )
    const certain = !dropped && !subscription.pauseBehavior && isPlainCharge(subscription.upcomingBreakdown)
    return certain ? (pricePerPeriod(subscription)?.amount ?? null) : null
  }
  return { amount: ofPeriod.reduce((sum, invoice) => sum + invoice.total, 0n), currency: subscription.currency }
}
