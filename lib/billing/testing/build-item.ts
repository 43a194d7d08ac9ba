import { priceSchema, type Price } from '../objects/price'
import { productSchema } from '../objects/product'
import type { SubscriptionItem } from '../objects/subscription-item'
import { nullsOf } from '../objects/nulls-of'

type Overrides = Partial<Omit<SubscriptionItem, 'price'>> & { price?: Partial<Price> }

/** One licensed item of 29.99 USD a month, in the period of 14 May to 14 June 2023. */
export function buildItem({ price, ...overrides }: Overrides = {}): SubscriptionItem {
  return {
    id: 'si_1',
    priceId: 'price_1',
    quantity: 1,
    currentPeriodStart: new Date('2023-05-14T00:00:00Z'),
    currentPeriodEnd: new Date('2023-06-14T00:00:00Z'),
    product: { ...nullsOf(productSchema), id: 'prod_1', name: 'Premium Monthly', active: true },
    ...overrides,
    price: {
      ...nullsOf(priceSchema),
      id: 'price_1',
      productId: 'prod_1',
      active: true,
      currency: 'usd',
      type: 'recurring',
      billingScheme: 'per_unit',
      unitAmount: 2999n,
      unitAmountDecimal: '2999',
      interval: 'month',
      intervalCount: 1,
      usageType: 'licensed',
      ...price,
    },
  }
}
