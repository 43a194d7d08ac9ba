import type { Stripe } from '@/lib/stripe/client/client'
import { collectPages } from '@/lib/stripe/client/collect-pages'
import { idOf } from '@/lib/stripe/client/id-of'
import { listLiveSubscriptions } from '@/lib/stripe/fetch/list-live-subscriptions'

/**
 * The customer's open invoices that a new payment method is tried on, oldest first: those of past-due subscriptions
 * that are charged automatically, and the one it was given for.
 */
export async function dueInvoices(stripe: Stripe, customer: string, given: string | null): Promise<string[]> {
  const subscriptions = await listLiveSubscriptions(stripe, customer)
  const pastDue = new Set(subscriptions.filter(({ status }) => status === 'past_due').map(({ id }) => id))
  if (pastDue.size === 0 && !given) return []
  const open = await collectPages(stripe.invoices.list({ customer, status: 'open', limit: 100 }))
  return open
    .filter((invoice) => invoice.amount_remaining > 0 && (invoice.id === given || isOfOne(invoice, pastDue)))
    .toSorted((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

function isOfOne(
  { parent, collection_method: collection }: Stripe.Invoice,
  subscriptions: ReadonlySet<string>,
): boolean {
  const subscription = idOf(parent?.subscription_details?.subscription)
  return collection === 'charge_automatically' && subscription !== null && subscriptions.has(subscription)
}
