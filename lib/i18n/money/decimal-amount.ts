import type { Money } from '@/lib/billing/types'
import { currencyDigits } from './currency-digits'

/** An amount as a plain decimal with all decimals of its currency, for machines: "29.99", "-1500", "0.500". */
export function decimalAmount({ amount, currency }: Money): string {
  const digits = currencyDigits(currency.toUpperCase())
  const minor = BigInt(amount)
  const figures = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const sign = minor < 0n ? '-' : ''
  return digits === 0 ? `${sign}${figures}` : `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`
}
