import type { Money } from '@/lib/billing/types'
import { currencyDigits } from './currency-digits'
import type { Locale } from '../locales'
import { moneyFormat } from './money-format'
import { shiftDecimal } from './shift-decimal'

/**
 * An amount with its currency code, in the language's order: "29,99 USD" in Italian, "USD 29.99" in English; a dollar or
 * pound in its own region has its symbol alone. Exact for any bigint; throws a RangeError for a number that is not a safe
 * integer.
 */
export function formatMoney(money: Money, locale: Locale): string {
  const { amount } = money
  if (typeof amount === 'number' && !Number.isSafeInteger(amount)) throw new RangeError(`Not minor units: ${amount}`)
  const currency = money.currency.toUpperCase()
  const digits = currencyDigits(currency)
  // Stripe counts ISK in hundredths that no longer exist, so whole amounts of such currencies show no decimals.
  const whole = BigInt(amount) % 10n ** BigInt(digits) === 0n
  const minimum = whole ? Math.min(digits, usualDigits(locale, currency)) : digits
  return moneyFormat(locale, currency, minimum).format(shiftDecimal(amount.toString(), digits))
}

const usual = new Map<string, number>()

function usualDigits(locale: Locale, currency: string): number {
  const known = usual.get(currency)
  if (known !== undefined) return known
  const { minimumFractionDigits = 2 } = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
  usual.set(currency, minimumFractionDigits)
  return minimumFractionDigits
}
