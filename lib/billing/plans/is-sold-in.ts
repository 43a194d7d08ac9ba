import type { Price } from '../objects/price'

/** Whether a subscription in `currency` can have the price. */
export function isSoldIn(price: Pick<Price, 'currency' | 'currencyOptions'>, currency: string): boolean {
  return price.currency === currency || Object.hasOwn(price.currencyOptions ?? {}, currency)
}
