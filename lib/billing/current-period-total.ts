import { pricePerPeriod } from './price-per-period'
import type { Invoice, Money, Subscription } from './types'

// A draft is not a charge yet, a void or uncollectible one is none any more.
const counted: readonly string[] = ['open', 'paid'] satisfies Invoice['status'][]

/**
 * The total of the current period: the subscription's invoices made since it began (renewal and changes of plan), or
 * the price of its items where none is mirrored, or null where that is not certain. With items of several intervals
 * the period is the one that began last.
 */
export function currentPeriodTotal(
  subscription: Pick<Subscription, 'id' | 'currency' | 'items'>,
  invoices: readonly Invoice[],
): Money | null {
  const start = Math.max(...subscription.items.map((item) => item.currentPeriodStart.getTime()))
  const ofPeriod = invoices.filter((invoice) =>
    invoice.subscriptionId === subscription.id
    && counted.includes(invoice.status)
    && invoice.billingReason !== 'manual'
    && invoice.createdAt.getTime() >= start)
  if (ofPeriod.length === 0) return pricePerPeriod(subscription)?.amount ?? null
  return { amount: ofPeriod.reduce((sum, invoice) => sum + invoice.total, 0n), currency: subscription.currency }
}
