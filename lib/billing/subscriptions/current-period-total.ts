import { invoicesOf } from '../invoices/invoices-of'
import { pricePerPeriod } from '../plans/price-per-period'
import type { Invoice, Money, Subscription } from '../types'

// A draft is not a charge yet, a void or uncollectible one is none any more.
const counted: readonly string[] = ['open', 'paid'] satisfies Invoice['status'][]

// Stripe makes a renewal's invoice at the turn of the period, give or take its own load.
const turn = 3_600_000

/**
 * The total of the current period: its first invoice and those of changes since. Where the first is not among the
 * invoices (a draft in its first hour, or further back than the list reaches) the price of the items, and null where
 * that is not certain. With items of several intervals the period is the one that began last. What a change costs that
 * waits for its payment is none of it.
 */
export function currentPeriodTotal(
  subscription: Pick<Subscription, 'id' | 'currency' | 'items' | 'latestInvoiceId' | 'plannedChange'>,
  invoices: readonly Invoice[],
): Money | null {
  const start = Math.max(...subscription.items.map((item) => item.currentPeriodStart.getTime()))
  const ofPeriod = invoicesOf(subscription, invoices).filter(
    (invoice) =>
      counted.includes(invoice.status) &&
      invoice.billingReason !== 'manual' &&
      invoice.createdAt.getTime() >= start &&
      !(subscription.plannedChange?.type === 'pending_update' && invoice.id === subscription.latestInvoiceId),
  )
  // A backdated subscription's first invoice is made long after its period began.
  const complete = ofPeriod.some(
    (invoice) => invoice.billingReason === 'subscription_create' || invoice.createdAt.getTime() < start + turn,
  )
  if (!complete) return pricePerPeriod(subscription)?.amount ?? null
  return { amount: ofPeriod.reduce((sum, invoice) => sum + invoice.total, 0n), currency: subscription.currency }
}
