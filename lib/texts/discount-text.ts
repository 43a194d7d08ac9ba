import type { RunningDiscount } from '@/lib/billing/subscriptions/running-discounts'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { isolate } from '@/lib/i18n/isolate'
import type { Reader } from './state-text'

/** How much a discount takes off, how long, and off what: "20% off until 14 June 2026 (on Support only)". */
export function discountTerms(
  { off, lasts, endsAt, only }: Pick<RunningDiscount, 'off' | 'lasts' | 'endsAt' | 'only'>,
  reader: Reader,
): string | null {
  const { locale } = reader
  const t = translator(locale, 'discount')
  const date = endsAt ? formatDate(endsAt, reader) : ''
  const terms = off
    ? t(`off.${lasts}`, { off: takenOff(off, locale), date })
    : lasts === 'unknown'
      ? null
      : t(`on.${lasts}`, { date })
  if (!terms || !only) return terms
  return t('only', { terms, plan: [...new Set(only.map(({ product }) => isolate(product.name, locale)))].join(' + ') })
}

/** What a discount takes off: "20%" or "USD 5.00". */
export function takenOff(off: NonNullable<RunningDiscount['off']>, locale: Reader['locale']): string {
  if ('amount' in off) return formatMoney(off, locale)
  // Coupons have up to two decimals, which a division by 100 could blur.
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  return percent.format(`${off.percent}e-2` as `${number}`)
}

/** A running discount by its name, with its terms. */
export function discountText(discount: RunningDiscount, reader: Reader): string {
  const name = discount.name ?? translator(reader.locale, 'document')('total.discount')
  const terms = discountTerms(discount, reader)
  return terms ? translator(reader.locale, 'discount')('named', { name, terms }) : name
}
