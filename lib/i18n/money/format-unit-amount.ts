import { currencyDigits } from './currency-digits'
import type { Locale } from '../locales'
import { moneyFormat } from './money-format'
import { shiftDecimal } from './shift-decimal'

/**
 * A price's `unit_amount_decimal` (minor units with up to 12 decimals) with all its decimals, in the language's order:
 * half a cent is "0,005 USD", never "0,01 USD". Throws a RangeError for anything but a decimal.
 */
export function formatUnitAmount(unitAmountDecimal: string, currency: string, locale: Locale): string {
  const code = currency.toUpperCase()
  const digits = currencyDigits(code)
  return moneyFormat(locale, code, digits).format(shiftDecimal(unitAmountDecimal, digits))
}
