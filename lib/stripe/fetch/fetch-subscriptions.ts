import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { fetchPrice } from './fetch-price'
import { fetchUpcomingCharges } from '../preview/fetch-upcoming-charges'
import { mapBounded } from '../client/map-bounded'
import { mapPrice } from '../map/map-price'
import { mapSubscription } from '../map/map-subscription'
import { mapSubscriptionItem } from '../map/map-subscription-item'
import type { PriceRow } from '@/lib/billing/objects/price'
import type { SubscriptionRow, UpcomingCharge } from '@/lib/billing/objects/subscription'
import type { SubscriptionItemRow } from '@/lib/billing/objects/subscription-item'

export type FetchedSubscriptions = {
  subscriptions: SubscriptionRow[]
  items: SubscriptionItemRow[]
  /** of the items and of planned changes, each once */
  prices: PriceRow[]
}

/**
 * All the customer's subscriptions, including ended ones, with all their items and their next charge. `pricesKnown`: the
 * prices whose tiers and other currencies need not be fetched.
 */
export async function fetchSubscriptions(
  stripe: Stripe,
  customerId: string,
  pricesKnown: ReadonlySet<string>,
): Promise<FetchedSubscriptions> {
  const list = stripe.subscriptions.list({
    customer: customerId,
    status: 'all',
    limit: 100,
    expand: ['data.discounts.source.coupon', 'data.items.data.discounts', 'data.schedule'],
  })
  const subscriptions = await collectPages(list)
  const items = await mapBounded(subscriptions, (subscription) => allItems(stripe, subscription))
  const upcoming = await fetchUpcomingCharges(stripe, subscriptions)
  const rows = subscriptions.map(mapSubscription)
  const prices = new Map(items.flat().map((item) => [item.price.id, mapPrice(item.price)]))
  const planned = rows.flatMap(({ plannedChange }) => plannedChange?.priceId ?? [])
  const wanted = new Set([
    ...planned.filter((id) => !prices.has(id)),
    ...subscriptions
      .flatMap((subscription, index) => incompletePrices(subscription, items[index] ?? []))
      .filter((id) => !pricesKnown.has(id)),
  ])
  for (const price of await mapBounded(wanted, (id) => fetchPrice(stripe, id))) if (price) prices.set(price.id, price)
  return {
    subscriptions: rows.map((row, index) => ({
      ...row,
      ...(upcoming[index] as UpcomingCharge),
    })),
    items: items.flatMap((list) => list.map(mapSubscriptionItem)),
    prices: [...prices.values()],
  }
}

/**
 * The prices that the list tells too little of: their tiers and the amounts in other currencies lie deeper than
 * Stripe's `expand` reaches, which is four levels.
 */
function incompletePrices({ currency }: Stripe.Subscription, items: Stripe.SubscriptionItem[]): string[] {
  return items
    .filter(({ price }) => price.billing_scheme === 'tiered' || price.currency !== currency)
    .map(({ price }) => price.id)
}

async function allItems(stripe: Stripe, { id, items }: Stripe.Subscription): Promise<Stripe.SubscriptionItem[]> {
  if (!items.has_more) return items.data
  return collectPages(stripe.subscriptionItems.list({ subscription: id, limit: 100, expand: ['data.discounts'] }))
}
