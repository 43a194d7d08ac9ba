import type { Price } from '../objects/price'

type InCurrency = Pick<Price, 'currency' | 'unitAmount' | 'unitAmountDecimal' | 'tiers' | 'currencyOptions'>

/**
 * A price as a subscription in `currency` pays it. A price has one currency of its own and may have amounts in others.
 * An amount that is not known in this currency is null.
 */
export function priceIn<P extends InCurrency>(price: P, currency: string): P {
  if (price.currency === currency) return price
  const option = price.currencyOptions?.[currency]
  return {
    ...price,
    currency,
    unitAmount: null,
    unitAmountDecimal: option?.unitAmountDecimal ?? null,
    tiers: option?.tiers ?? null,
  }
}
