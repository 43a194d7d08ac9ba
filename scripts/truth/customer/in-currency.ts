import type { Currency } from '../generate/truth-case'

/** Stripe takes dinars with a last digit of zero only. */
export function inCurrency(amount: number, currency: Currency): number {
  return currency === 'kwd' ? amount * 10 : amount
}
