import { collectPages } from '../client/collect-pages'
import { idOf } from '../client/id-of'
import type { Stripe } from '../client/client'

/** What a subscription bills and how, in parameters that both a preview and a new subscription take. */
export type SubscriptionTerms = {
  subscription: Stripe.Subscription
  items: { price: string; quantity?: number; tax_rates?: string[] }[]
  defaultTaxRates: string[]
  automaticTax: boolean
  /** whether its prices still take new subscriptions; Stripe itself checks their products */
  isOffered: boolean
}

/** The terms of a subscription as it last was: prices, quantities and taxes, but no temporary discounts. */
export async function fetchSubscriptionTerms(
  stripe: Stripe,
  id: string,
  options: Stripe.RequestOptions = {},
): Promise<SubscriptionTerms> {
  const subscription = await stripe.subscriptions.retrieve(id, {}, options)
  const items = subscription.items.has_more
    ? await collectPages(stripe.subscriptionItems.list({ subscription: id, limit: 100 }, options))
    : subscription.items.data
  return {
    subscription,
    items: items.map(({ price, quantity, tax_rates: taxRates }) => ({
      price: price.id,
      ...(quantity !== undefined && { quantity }),
      ...(taxRates && taxRates.length > 0 && { tax_rates: taxRates.map(({ id: rate }) => rate) }),
    })),
    defaultTaxRates: (subscription.default_tax_rates ?? []).flatMap((rate) => idOf(rate) ?? []),
    isOffered: items.every(({ price }) => price.active),
    automaticTax: subscription.automatic_tax.enabled,
  }
}
