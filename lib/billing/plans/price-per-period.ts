import { priceOf, type PricePerInterval } from './price-of'
import type { Subscription } from '../types'

/**
 * What all items cost together per interval, before tax and discounts. Null unless every item has a known price and all
 * share one interval, one currency and one period.
 */
export function pricePerPeriod(subscription: Pick<Subscription, 'items'>): PricePerInterval | null {
  const prices = subscription.items.map(priceOf)
  const [first] = prices
  const [firstItem] = subscription.items
  if (!first || !firstItem) return null
  let amount = 0n
  for (const [index, price] of prices.entries()) {
    if (!price || !sameRhythm(price, first)) return null
    if (subscription.items[index]?.currentPeriodEnd.getTime() !== firstItem.currentPeriodEnd.getTime()) return null
    amount += BigInt(price.amount.amount)
  }
  return { ...first, amount: { amount, currency: first.amount.currency } }
}

function sameRhythm(a: PricePerInterval, b: PricePerInterval): boolean {
  return a.interval === b.interval && a.intervalCount === b.intervalCount && a.amount.currency === b.amount.currency
}
