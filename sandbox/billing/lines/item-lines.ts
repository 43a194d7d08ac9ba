import type { Universe } from '../../core/store/universe'
import type { Recurrence, Timestamp } from '../arithmetic/add-intervals'
import { periodAt, type Period } from '../arithmetic/period-at'
import { priceAmount, priceParts } from '../arithmetic/price-amount'
import { prorate } from '../arithmetic/prorate'
import { liveDiscounts } from '../discounts/discount-terms'
import { describeDebit, describePart, describeTrial, type ProductName } from './describe-line'
import { itemParent, pricingOf, type LineDraft } from './line-draft'
import { priceIn } from '../prices/price-in'
import type { Price, Subscription, SubscriptionItem } from '../objects'
import { usageOf } from './usage-of'

export type BilledSubscription = Pick<
  Subscription,
  'id' | 'currency' | 'metadata' | 'billing_cycle_anchor' | 'customer'
>

export function recurrenceOf({ recurring }: Price): Recurrence {
  if (!recurring) throw new Error('a subscription item needs a recurring price')
  return { interval: recurring.interval as Recurrence['interval'], interval_count: recurring.interval_count }
}

export function isMetered({ recurring }: Price): boolean {
  return recurring?.usage_type === 'metered'
}

export function productName(universe: Universe, price: Price): ProductName {
  const product = universe.collection('product').get(price.product)
  return { name: product?.name ?? price.nickname ?? price.id, unit: product?.unit_label ?? null }
}

/** Bills a licensed item for `period` in advance, prorated if it is only part of one of the anchor's periods. */
export function advanceLines(
  universe: Universe,
  subscription: BilledSubscription,
  item: SubscriptionItem,
  period: Period,
): LineDraft[] {
  if (isMetered(item.price)) return []
  const quantity = item.quantity ?? 1
  const grid = periodAt(subscription.billing_cycle_anchor, recurrenceOf(item.price), period.start)
  const product = productName(universe, item.price)
  const price = priceIn(item.price, subscription.currency) ?? item.price
  if (grid.start === period.start && grid.end === period.end) {
    return priceParts(price, quantity).map((part) => ({
      ...lineOf(universe, subscription, item, period),
      amount: part.amount,
      description: describePart(product, price, part),
      pricing: pricingOf(item.price, part.unit_amount_decimal),
      quantity: part.quantity,
      quantity_decimal: part.quantity_decimal,
    }))
  }
  return [
    {
      ...lineOf(universe, subscription, item, period),
      amount: spanAmount(subscription, item.price, quantity, period.start, period.end),
      description: describeDebit(product, item.quantity, period.start),
      parent: itemParent(subscription.id, item.id, true),
      pricing: pricingOf(item.price, null),
      quantity,
    },
  ]
}

/** Prices any span of time by prorating each of the anchor's periods that it touches. */
export function spanAmount(
  { billing_cycle_anchor, currency }: Pick<Subscription, 'billing_cycle_anchor' | 'currency'>,
  price: Price,
  quantity: number,
  from: Timestamp,
  to: Timestamp,
): number {
  const amount = priceAmount(priceIn(price, currency) ?? price, quantity)
  let total = 0
  for (let at = from; at < to;) {
    const grid = periodAt(billing_cycle_anchor, recurrenceOf(price), at)
    total += prorate(amount, grid, at, Math.min(to, grid.end))
    at = grid.end
  }
  return total
}

export function trialLine(
  universe: Universe,
  subscription: BilledSubscription,
  item: SubscriptionItem,
  period: Period,
): LineDraft {
  const quantity = item.quantity ?? 1
  return {
    ...lineOf(universe, subscription, item, period),
    amount: 0,
    description: describeTrial(productName(universe, item.price), quantity),
    pricing: pricingOf(item.price, '0'),
    quantity,
  }
}

/** Bills in arrears what was used of a metered item in `period`. */
export function usageLines(
  universe: Universe,
  subscription: BilledSubscription,
  item: SubscriptionItem,
  period: Period,
): LineDraft[] {
  if (!isMetered(item.price)) return []
  const quantity = usageOf(universe, item.price, subscription.customer, period)
  const price = priceIn(item.price, subscription.currency) ?? item.price
  return priceParts(price, quantity).map((part) => ({
    ...lineOf(universe, subscription, item, period),
    amount: part.amount,
    description: describePart(productName(universe, price), price, part),
    pricing: pricingOf(item.price, part.unit_amount_decimal),
    quantity: part.quantity,
    quantity_decimal: part.quantity_decimal,
  }))
}

function lineOf(universe: Universe, subscription: BilledSubscription, item: SubscriptionItem, period: Period) {
  // A preview is made before the line is billed, and a discount may have ended by then.
  const billedAt = Math.max(universe.now(subscription.customer), isMetered(item.price) ? period.end : period.start)
  return {
    currency: subscription.currency,
    discountable: true,
    discounts: liveDiscounts(universe, item.discounts, billedAt),
    metadata: subscription.metadata,
    parent: itemParent(subscription.id, item.id, false),
    period,
    pricing: pricingOf(item.price, item.price.unit_amount_decimal),
    subscription: subscription.id,
    _taxRates: item.tax_rates && item.tax_rates.length > 0 ? item.tax_rates.map(({ id }) => id) : null,
    _discountAmounts: null,
  }
}
