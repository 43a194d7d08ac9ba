import type { Stripe } from '../client/client'
import { amountOf } from './amount-of'
import { decimalOf } from './decimal-of'
import { idOf } from '../client/id-of'
import type { PriceRow } from '@/lib/billing/objects/price'

export function mapPrice(price: Stripe.Price): PriceRow {
  const { recurring, transform_quantity: transform } = price
  return {
    id: price.id,
    productId: idOf(price.product),
    active: price.active,
    nickname: price.nickname,
    currency: price.currency,
    type: price.type,
    billingScheme: price.billing_scheme,
    unitAmount: amountOf(price.unit_amount),
    unitAmountDecimal: decimalOf(price.unit_amount_decimal),
    interval: recurring?.interval ?? null,
    intervalCount: recurring?.interval_count ?? null,
    usageType: recurring?.usage_type ?? null,
    tiersMode: price.tiers_mode,
    taxBehavior: price.tax_behavior,
    transformQuantity: transform && { divideBy: transform.divide_by, round: transform.round },
  }
}
