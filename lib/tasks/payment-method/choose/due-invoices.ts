import { exceedsShownDue } from '@/lib/billing/tasks/exceeds-shown-due'
import { dueSums } from '@/lib/billing/invoices/due-sums'
import type { ShownDue } from '@/lib/forms/shown-due'
import type { Stripe } from '@/lib/stripe/client/client'
import { collectPages } from '@/lib/stripe/client/collect-pages'
import { idOf } from '@/lib/stripe/client/id-of'
import { fetchCollection } from '@/lib/stripe/fetch/fetch-collection'

type Asked = {
  customer: string
  /** only invoices made on behalf of this account; null for all */
  onBehalfOf: string | null
  /** the live ones */
  subscriptions: readonly Stripe.Subscription[]
  /** the invoice that the method was entered for, whose page told of no other; null for none */
  invoice: string | null
  /** one that is paid already, or as good as */
  paid: string | null
  shown: ShownDue
}

type Due = {
  /** oldest first */
  invoices: string[]
  /** the subscriptions that stood still for want of payment */
  behind: string[]
}

/**
 * The customer's open invoices that a new payment method is tried on: the one it was entered for, else those of
 * past-due subscriptions that are charged automatically; none where the customer chose to pay later. Null where they
 * ask for more than the customer was shown.
 */
export async function dueInvoices(
  stripe: Stripe,
  { customer, onBehalfOf, subscriptions, invoice: given, paid, shown }: Asked,
): Promise<Due | null> {
  const behind = subscriptions.filter(({ status }) => status === 'past_due' || status === 'unpaid')
  const pastDue = new Set(behind.filter(({ status }) => status === 'past_due').map(({ id }) => id))
  if (shown === 'later' || (pastDue.size === 0 && !given)) return { invoices: [], behind: [] }
  const open = await collectPages(stripe.invoices.list({ customer, status: 'open', limit: 100 }))
  const due = open
    .filter((invoice) => onBehalfOf === null || idOf(invoice.on_behalf_of) === onBehalfOf)
    .filter(({ id, amount_remaining: remaining }) => remaining > 0 && id !== paid)
    .filter((invoice) => (given ? invoice.id === given : isOfOne(invoice, pastDue)))
    .toSorted((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1))
  if (exceedsShownDue(shown, sumsOf(due)) && exceedsShownDue(shown, sumsOf(await withoutProcessing(stripe, due))))
    return null
  return { invoices: due.map(({ id }) => id), behind: behind.map(({ id }) => id) }
}

function isOfOne(
  { parent, collection_method: collection }: Stripe.Invoice,
  subscriptions: ReadonlySet<string>,
): boolean {
  const subscription = idOf(parent?.subscription_details?.subscription)
  return collection === 'charge_automatically' && subscription !== null && subscriptions.has(subscription)
}

function sumsOf(invoices: readonly Stripe.Invoice[]) {
  return dueSums(invoices.map((invoice) => ({ amountRemaining: invoice.amount_remaining, currency: invoice.currency })))
}

/** Without those whose bank debit is under way, which are not charged again. */
async function withoutProcessing(stripe: Stripe, invoices: readonly Stripe.Invoice[]): Promise<Stripe.Invoice[]> {
  const collections = await Promise.all(invoices.map(({ id }) => fetchCollection(stripe, id)))
  return invoices.filter((_, index) => collections[index]?.intent?.status !== 'processing')
}
