import { priceAmount } from '../arithmetic/price-amount'
import { isMetered } from '../lines/item-lines'
import { priceIn } from '../prices/price-in'
import type { SubscriptionItem } from '../objects'

/** What a discount is redeemed for, before discounts and tax. */
export type Purchase = { amount: number; currency: string }

type Bought = Pick<SubscriptionItem, 'price' | 'quantity'>

/** What the items cost for a period. What is billed by use is not known beforehand. */
export function purchaseOf(items: readonly Bought[], currency: string): Purchase {
  const amounts = items.map(({ price, quantity }) =>
    isMetered(price) ? 0 : priceAmount(priceIn(price, currency) ?? price, quantity ?? 1),
  )
  return { amount: amounts.reduce((sum, amount) => sum + amount, 0), currency }
}
