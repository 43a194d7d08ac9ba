import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'

/** The customer's subscriptions that have not ended, read from Stripe. */
export async function listLiveSubscriptions(
  stripe: Stripe,
  customer: string,
  options: Stripe.RequestOptions = {},
): Promise<Stripe.Subscription[]> {
  const all = await collectPages(stripe.subscriptions.list({ customer, status: 'all', limit: 100 }, options))
  return all.filter(({ status }) => status !== 'canceled' && status !== 'incomplete_expired')
}
