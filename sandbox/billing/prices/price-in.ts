import type { Price } from '../objects'

const others = new WeakMap<Price, Map<string, Price>>()

/** Returns the price as charged in `currency`, or undefined if it has no option for that currency. */
export function priceIn(price: Price, currency: string): Price | undefined {
  if (price.currency === currency) return price
  const option = price.currency_options?.[currency]
  if (!option) return undefined
  const known = others.get(price) ?? new Map<string, Price>()
  others.set(price, known)
  const { unit_amount, unit_amount_decimal, tiers } = option
  const converted = known.get(currency) ?? {
    ...price,
    currency,
    unit_amount,
    unit_amount_decimal,
    ...(tiers && { tiers }),
  }
  known.set(currency, converted)
  return converted
}
