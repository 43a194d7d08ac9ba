import type { Stripe } from '../client/client'
import { amountOf } from './amount-of'
import { decimalOf } from './decimal-of'
import { idOf } from '../client/id-of'
import type { PriceRow, Tier } from '@/lib/billing/objects/price'

/** Stripe sends `tiers` and `currency_options` only where they are expanded; without them they are not known. */
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
    tiers: mapTiers(price.tiers),
    currencyOptions: price.currency_options
      ? Object.fromEntries(
          Object.entries(price.currency_options).map(([currency, option]) => [
            currency,
            { unitAmountDecimal: decimalOf(option.unit_amount_decimal), tiers: mapTiers(option.tiers) },
          ]),
        )
      : null,
  }
}

function mapTiers(tiers: Stripe.Price.Tier[] | undefined): Tier[] | null {
  if (!tiers) return null
  return tiers.map(({ up_to: upTo, unit_amount_decimal: unit, flat_amount_decimal: flat }) => ({
    upTo,
    unitAmountDecimal: decimalOf(unit),
    flatAmountDecimal: decimalOf(flat),
  }))
}
