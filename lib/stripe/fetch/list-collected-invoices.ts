import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'

/** A subscription's open invoices that Stripe still collects by itself, by charging or by reminding. */
export async function listCollectedInvoices(stripe: Stripe, subscription: string): Promise<Stripe.Invoice[]> {
  const open = await collectPages(stripe.invoices.list({ subscription, status: 'open', limit: 100 }))
  return open.filter((invoice) => invoice.auto_advance)
}
