import { formatDate, formatMoney, type Locale } from '@/lib/i18n'

/** The reader of a document, and how amounts, dates and percentages are written for them. */
export type Reader = {
  locale: Locale
  /** IANA name of the merchant's time zone */
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
    // Rates have up to four decimals, which a division by 100 could blur.
    percent: (percent) => percents.format(`${percent}e-2` as `${number}`),
  }
}
