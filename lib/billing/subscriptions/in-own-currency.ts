import { priceIn } from '../plans/price-in'
import type { Subscription } from '../types'

/** The subscription with each price as it is paid: in the subscription's currency, whatever the price's own one is. */
export function inOwnCurrency(subscription: Subscription): Subscription {
  const { currency, items, plannedChange } = subscription
  return {
    ...subscription,
    items: items.map((item) => ({ ...item, price: priceIn(item.price, currency) })),
    plannedChange: plannedChange && { ...plannedChange, price: priceIn(plannedChange.price, currency) },
  }
}
