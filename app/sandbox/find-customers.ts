import type { Stripe } from '@/lib/stripe/client/client'
import type { Result, Universe } from './ask-sandbox'
import { askStripe } from './ask-stripe'

export type FoundCustomer = { id: string; name: string | null; email: string | null; statuses: string[] }

const perPage = 25

/** A page of customers, latest first, optionally filtered by part of the name or address. */
export async function findCustomers(
  universe: Universe,
  { search, after }: { search: string | null; after: string | null },
): Promise<Result<{ customers: FoundCustomer[]; next: string | null }>> {
  return askStripe(universe, async (stripe) => {
    const { data, has_more: hasMore } = search ? await searched(stripe, search) : await listed(stripe, after)
    const next = hasMore && !search ? (data.at(-1)?.id ?? null) : null
    return { customers: data.map(shown), next }
  })
}

function listed(stripe: Stripe, after: string | null) {
  return stripe.customers.list({
    limit: perPage,
    expand: ['data.subscriptions'],
    ...(after && { starting_after: after }),
  })
}

function searched(stripe: Stripe, search: string) {
  const text = search.replace(/["\\]/g, '')
  return stripe.customers.search({
    query: `name~"${text}" OR email~"${text}"`,
    limit: perPage,
    expand: ['data.subscriptions'],
  })
}

function shown({ id, name, email, subscriptions }: Stripe.Customer): FoundCustomer {
  return { id, name: name ?? null, email, statuses: subscriptions?.data.map(({ status }) => status) ?? [] }
}
