import { collectPages } from '@/lib/stripe/client/collect-pages'
import type { Stripe } from '@/lib/stripe/client/client'
import { idOf } from '@/lib/stripe/client/id-of'

type Settlement = {
  currency: string
  /** the invoice that its end made; `total` is negative where it was credited */
  billed: { invoice: string; total: number; due: number; paid: number } | null
  /** what is not invoiced and waits for another invoice of the customer's */
  waiting: number
}

/**
 * What a subscription that ended at once has billed, in minor units of its currency. `before`: its latest invoice before
 * it ended.
 */
export async function findSettlement(
  stripe: Stripe,
  { id, customer, currency, latest_invoice: latest }: Stripe.Subscription,
  before: string | null,
): Promise<Settlement> {
  const made = idOf(latest)
  const [invoice, pending] = await Promise.all([
    made && made !== before ? stripe.invoices.retrieve(made) : null,
    collectPages(stripe.invoiceItems.list({ customer: idOf(customer), pending: true, limit: 100 })),
  ])
  // An item without a subscription waits for any invoice of the customer's.
  const own = pending.filter((item) => {
    const owner = item.parent?.subscription_details?.subscription ?? null
    return item.currency === currency && (owner === null || owner === id)
  })
  return {
    currency,
    billed: invoice && {
      invoice: invoice.id,
      total: invoice.total,
      due: invoice.amount_due,
      paid: invoice.amount_paid,
    },
    waiting: own.reduce((sum, { amount }) => sum + amount, 0),
  }
}
