import type { Stripe } from '../client/client'

/** The lists over all of an account's customers that an import reads. */
export type AccountList = 'customer' | 'subscription' | 'invoice' | 'payment_intent' | 'credit_note'

export type ListedObject = { id: string; customerId: string | null; object: object }

type Page = { limit: number; starting_after?: string }
type Listed = { id: string; customer?: string | { id: string } | null }

// Each list expands what the fetches of a single customer expand.
const lists: Record<AccountList, (stripe: Stripe, page: Page) => Promise<{ data: Listed[]; has_more: boolean }>> = {
  customer: (stripe, page) => stripe.customers.list({ ...page, expand: ['data.tax_ids', 'data.test_clock'] }),
  subscription: (stripe, page) =>
    stripe.subscriptions.list({
      ...page,
      status: 'all',
      expand: ['data.discounts.source.coupon', 'data.items.data.discounts', 'data.schedule'],
    }),
  invoice: (stripe, page) =>
    stripe.invoices.list({
      ...page,
      expand: ['payments', 'discounts', 'total_discount_amounts.discount', 'account_tax_ids'].map(
        (name) => `data.${name}`,
      ),
    }),
  payment_intent: (stripe, page) => stripe.paymentIntents.list({ ...page, expand: ['data.latest_charge'] }),
  credit_note: (stripe, page) => stripe.creditNotes.list({ ...page, expand: ['data.discount_amounts.discount'] }),
}

/** Up to a hundred objects of one of the account's lists, after the given object. */
export async function listAccountPage(
  stripe: Stripe,
  list: AccountList,
  after: string | null,
): Promise<{ objects: ListedObject[]; hasMore: boolean }> {
  const page = await lists[list](stripe, { limit: 100, ...(after && { starting_after: after }) })
  const objects = page.data.map((object) => ({ id: object.id, customerId: customerOf(list, object), object }))
  return { objects, hasMore: page.has_more }
}

function customerOf(list: AccountList, { id, customer }: Listed): string | null {
  if (list === 'customer') return id
  return typeof customer === 'string' ? customer : (customer?.id ?? null)
}
