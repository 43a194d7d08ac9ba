import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { idOf } from '../client/id-of'

type Owner = {
  customer: string
  /** only those made on behalf of this account; null for all */
  onBehalfOf: string | null
}

/** The customer's subscriptions that have not ended, read from Stripe. */
export async function listLiveSubscriptions(
  stripe: Stripe,
  { customer, onBehalfOf }: Owner,
  options: Stripe.RequestOptions = {},
): Promise<Stripe.Subscription[]> {
  const all = await collectPages(stripe.subscriptions.list({ customer, status: 'all', limit: 100 }, options))
  return all.filter(
    ({ status, on_behalf_of: account }) =>
      status !== 'canceled' && status !== 'incomplete_expired' && (onBehalfOf === null || idOf(account) === onBehalfOf),
  )
}
