import { priceOf } from '@/lib/billing/plans/price-of'
import type { SubscriptionItem } from '@/lib/billing/types'
import { formatInterval, formatMoney, formatUnitAmount, translator, type Locale } from '@/lib/i18n'

/** An item's price and interval in words: "29,99 USD al mese", "3 × …", or how its price is determined. */
export function priceText(item: Pick<SubscriptionItem, 'price' | 'quantity'>, locale: Locale): string {
  const t = translator(locale, 'portal')
  const { price } = item
  if (price.billingScheme === 'tiered') return t('subscription.priceByTier')
  const unitAmount = price.unitAmountDecimal ?? price.unitAmount?.toString()
  if (price.usageType === 'metered') {
    if (unitAmount === undefined) return t('subscription.priceByUse')
    return t('subscription.priceByUnitUse', { price: formatUnitAmount(unitAmount, price.currency, locale) })
  }
  const known = priceOf(item)
  if (!known) return t('subscription.priceByUse')
  const text = t('subscription.pricePerInterval', {
    price: formatMoney(known.amount, locale),
    interval: formatInterval(known.interval, known.intervalCount, locale),
  })
  return text
}
