import { currencyDigits } from './currency-digits'
import { hasOwnSymbol } from './has-own-symbol'
import type { Locale } from '../locales'
import { tagOf } from '../tag-of'

const formats = new Map<string, Intl.NumberFormat>()

/**
 * The cached format of a currency, with its code in the language's place ("29,99 USD", "USD 29.99"; "$29.99" for
 * its own region) and at least `minimum` decimals. Creating a format costs as much as a hundred uses.
 */
export function moneyFormat(locale: Locale, currency: string, minimum: number): Intl.NumberFormat {
  const key = `${tagOf(locale)} ${currency} ${minimum}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(tagOf(locale), {
    style: 'currency',
    currency,
    currencyDisplay: hasOwnSymbol(locale, currency) ? 'narrowSymbol' : 'code',
    minimumFractionDigits: minimum,
    // Stripe's unit amounts have up to 12 decimals of a minor unit.
    maximumFractionDigits: currencyDigits(currency) + 12,
  })
  formats.set(key, format)
  return format
}
