import type { Stripe } from '../client/client'

/** The ids of up to a hundred of the account's customers, the newest first, after the given one. */
export async function listCustomerIds(
  stripe: Stripe,
  after: string | null,
): Promise<{ ids: string[]; hasMore: boolean }> {
  const page = await stripe.customers.list({ limit: 100, ...(after && { starting_after: after }) })
  return { ids: page.data.map(({ id }) => id), hasMore: page.has_more }
}
