import { priceOf } from '@/lib/billing/plans/price-of'
import type { SubscriptionItem } from '@/lib/billing/types'
import { formatInterval, formatMoney, formatUnitAmount, translator, type Locale } from '@/lib/i18n'

/**
 * What an item costs each interval for its whole quantity, for a place that names the quantity: "89,97 USD al mese".
 * Where that is not known beforehand, how the price is determined.
 */
export function costText(item: Pick<SubscriptionItem, 'price' | 'quantity'>, locale: Locale): string {
  const t = translator(locale, 'portal')
  const { price } = item
  const known = priceOf(item)
  if (known) {
    return t('subscription.pricePerInterval', {
      price: formatMoney(known.amount, locale),
      interval: formatInterval(known.interval, known.intervalCount, locale),
    })
  }
  if (price.billingScheme === 'tiered') return t('subscription.priceByTier')
  if (price.usageType !== 'metered') return t('subscription.priceUnknown')
  if (price.unitAmountDecimal === null) return t('subscription.priceByUse')
  const unit = formatUnitAmount(price.unitAmountDecimal, price.currency, locale)
  if (!price.transformQuantity) return t('subscription.priceByUnitUse', { price: unit })
  return t('subscription.priceByPackUse', { price: unit, count: price.transformQuantity.divideBy })
}
