import { formatDate, formatMoney, type Locale } from '@/lib/i18n'

/** Who a document is for, and how it says things. */
export type Reader = {
  locale: Locale
  /** IANA name, the merchant's */
  timeZone: string
  day: (date: Date) => string
  shortDay: (date: Date) => string
  money: (amount: bigint | number, currency: string) => string
  percent: (percent: number) => string
}

export function documentReader(locale: Locale, timeZone: string): Reader {
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 })
  return {
    locale,
    timeZone,
    day: (date) => formatDate(date, { locale, timeZone }),
    shortDay: (date) => formatDate(date, { locale, timeZone, style: 'medium' }),
    money: (amount, currency) => formatMoney({ amount, currency }, locale),
    // Rates have up to four decimals, which a division by 100 must not blur.
    percent: (percent) => percents.format(`${percent}e-2` as `${number}`),
  }
}
