import { priceOf } from '@/lib/billing/plans/price-of'
import type { SubscriptionItem } from '@/lib/billing/types'
import { formatUnitAmount, translator, type Locale } from '@/lib/i18n'
import { costText } from './cost-text'
import { quantityText } from './quantity-text'

/**
 * What an item costs and for how many, in words: "29,99 USD al mese", "3 × 29,99 USD = 89,97 USD al mese", "60,00 USD al
 * mese per 30 unità, in confezioni da 5".
 */
export function priceText(item: Pick<SubscriptionItem, 'price' | 'quantity'>, locale: Locale): string {
  const t = translator(locale, 'portal')
  const { price, quantity } = item
  const cost = costText(item, locale)
  if (quantity === null) return cost
  if (!priceOf(item)) return quantity === 1 ? cost : t('subscription.priceAndUnits', { price: cost, count: quantity })
  if (price.transformQuantity) {
    return t('subscription.priceForPacks', { price: cost, count: quantity, size: price.transformQuantity.divideBy })
  }
  if (quantity === 1) return cost
  if (price.unitAmountDecimal === null) return t('subscription.priceForUnits', { price: cost, count: quantity })
  return `${quantityText(item, locale)}${formatUnitAmount(price.unitAmountDecimal, price.currency, locale)} = ${cost}`
}
