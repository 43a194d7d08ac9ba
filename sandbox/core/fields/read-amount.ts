import type { Form } from '../http/form'
import { invalidRequest } from '../http/stripe-error'

/** Reads a three-letter currency and returns it in lower case, as Stripe does. */
export function readCurrency(input: Form, name = 'currency'): string {
  const currency = input.requiredText(name).toLowerCase()
  if (/^[a-z]{3}$/.test(currency)) return currency
  throw invalidRequest(
    `Invalid currency: ${currency}. Stripe currently supports these currencies: usd, eur, gbp, jpy, kwd, …`,
    input.nameOf(name),
  )
}

/** Reads an amount to charge, in minor units. Throws Stripe's errors for an amount too small or too large. */
export function readAmount(input: Form, name: string, currency: string): number {
  const amount = input.requiredInteger(name)
  const param = input.nameOf(name)
  if (amount < 1)
    throw invalidRequest('This value must be greater than or equal to 1.', param, 'parameter_invalid_integer')
  if (amount < minimumCharge(currency)) {
    const message = `Amount must convert to at least 50 cents; ${amount} ${currency} is less.`
    throw invalidRequest(message, param, 'amount_too_small')
  }
  if (amount > 99_999_999) throw invalidRequest('Amount must be no more than 999,999.99.', param, 'amount_too_large')
  return amount
}

/** These are Stripe's minimum charges, in minor units. */
function minimumCharge(currency: string): number {
  return minimums[currency] ?? 50
}

const minimums: Record<string, number> = {
  jpy: 50,
  gbp: 30,
  dkk: 250,
  nok: 300,
  sek: 300,
  mxn: 1000,
  hkd: 400,
  kwd: 150,
}
