import type { Universe } from '../../core/store/universe'
import { discountLines, type DiscountAmount } from '../arithmetic/discount-lines'
import { priceAmount } from '../arithmetic/price-amount'
import { discountTerms } from '../discounts/discount-terms'
import { isMetered } from './item-lines'
import { priceIn } from '../prices/price-in'
import type { Price } from '../objects'

export interface PricedItem {
  price: Price
  quantity?: number | undefined
  discounts: string[]
}

export interface NetAmount {
  gross: number
  net: number
  discounts: DiscountAmount[]
}

/**
 * Prices each item for a whole period, before and after its own and the subscription's discounts. Prorations take their
 * share of these amounts. Metered items are billed in arrears and cost nothing here.
 */
export function netAmounts(
  universe: Universe,
  items: PricedItem[],
  subscriptionDiscounts: string[],
  currency: string,
): NetAmount[] {
  const terms = (id: string) => discountTerms(universe.collection('discount').require(id), currency)
  const gross = items.map(({ price, quantity }) =>
    isMetered(price) ? 0 : priceAmount(priceIn(price, currency) ?? price, quantity ?? 1),
  )
  const taken = discountLines(
    items.map(({ price, discounts }, index) => ({
      amount: gross[index] ?? 0,
      discountable: true,
      product: price.product,
      discounts: discounts.map(terms),
    })),
    subscriptionDiscounts.map(terms),
  )
  return gross.map((amount, index) => {
    const discounts = taken[index] ?? []
    return { gross: amount, net: discounts.reduce((left, each) => left - each.amount, amount), discounts }
  })
}
