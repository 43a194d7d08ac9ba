import { costOf } from './cost-of'
import type { Money, SubscriptionItem } from '../types'

export type Interval = 'day' | 'week' | 'month' | 'year'

export type PricePerInterval = { amount: Money; interval: Interval; intervalCount: number }

const intervals: readonly string[] = ['day', 'week', 'month', 'year'] satisfies Interval[]

/**
 * What an item costs per interval for its quantity, before tax and discounts. Null where that is not known beforehand:
 * metered use, or a price whose tiers or amount in the subscription's currency are not known.
 */
export function priceOf({ price, quantity }: Pick<SubscriptionItem, 'price' | 'quantity'>): PricePerInterval | null {
  if (price.usageType === 'metered' || quantity === null || !isInterval(price.interval)) return null
  const unitAmountDecimal = price.unitAmountDecimal ?? price.unitAmount?.toString() ?? null
  const amount = costOf({ ...price, unitAmountDecimal }, quantity)
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
