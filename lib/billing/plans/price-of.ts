import { multiplyUnitAmount } from './multiply-unit-amount'
import type { Money, SubscriptionItem } from '../types'

export type Interval = 'day' | 'week' | 'month' | 'year'

export type PricePerInterval = { amount: Money; interval: Interval; intervalCount: number }

const intervals: readonly string[] = ['day', 'week', 'month', 'year'] satisfies Interval[]

/**
 * What an item costs per interval: the unit amount times the quantity, before tax and discounts. Null where it is not
 * known beforehand: metered use, tiers, or a unit price whose total is not in whole minor units.
 */
export function priceOf(item: Pick<SubscriptionItem, 'price' | 'quantity'>): PricePerInterval | null {
  const { price } = item
  if (price.usageType === 'metered' || price.billingScheme === 'tiered' || item.quantity === null) return null
  if (!isInterval(price.interval)) return null
  const unitAmount = price.unitAmountDecimal ?? price.unitAmount?.toString()
  const amount = unitAmount === undefined ? null : multiplyUnitAmount(unitAmount, item.quantity)
  if (amount === null) return null
  return {
    amount: { amount, currency: price.currency },
    interval: price.interval,
    intervalCount: price.intervalCount ?? 1,
  }
}

function isInterval(interval: string | null): interval is Interval {
  return interval !== null && intervals.includes(interval)
}
