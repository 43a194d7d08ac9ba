import type { Form } from '../http/form'
import { cardByName, cardByNumber, type TestCard } from './test-cards'
import { parameterMissing, resourceMissing, StripeError } from '../http/stripe-error'
import type { Universe } from '../store/universe'

/** These are a card's details as typed. */
export interface GivenCard {
  card: TestCard
  expMonth: number
  expYear: number
  hasCvc: boolean
}

/** Reads `card[number]`, `card[exp_month]`, … or `card[token]`. Throws Stripe's card errors for invalid details. */
export function readCard(universe: Universe, input: Form): GivenCard {
  const form = input.form('card')
  if (!form) throw parameterMissing('card')
  const token = form.text('token')
  if (token) return cardOfToken(universe, token, 'card[token]')
  const number = form.requiredText('number').replace(/[\s-]/g, '')
  if (!/^\d{12,19}$/.test(number)) {
    throw cardError('invalid_number', 'Your card number is incorrect.', form.nameOf('number'))
  }
  if (!passesLuhn(number)) throw cardError('incorrect_number', 'Your card number is incorrect.', form.nameOf('number'))
  const expMonth = form.requiredInteger('exp_month')
  const expYear = fullYear(form.requiredInteger('exp_year'))
  checkExpiry(universe, expMonth, expYear, form)
  const cvc = form.text('cvc')
  if (cvc && !/^\d{3,4}$/.test(cvc)) {
    throw cardError('invalid_cvc', "Your card's security code is invalid.", form.nameOf('cvc'))
  }
  return { card: cardByNumber(number), expMonth, expYear, hasCvc: Boolean(cvc) }
}

/**
 * Returns the test card of a `pm_card_…` name. It is valid through this month of next year, as recorded from Stripe.
 */
export function namedCard(universe: Universe, card: TestCard): GivenCard {
  const now = new Date(universe.wallTime() * 1000)
  return { card, expMonth: now.getUTCMonth() + 1, expYear: now.getUTCFullYear() + 1, hasCvc: true }
}

/**
 * Throws for an expiry in the past. The earliest clock in this universe decides what is past: a customer of a test
 * clock in 2023 may have a card that ended in 2025.
 */
export function checkExpiry(universe: Universe, month: number, year: number, form: Form): void {
  if (month < 1 || month > 12) {
    throw cardError('invalid_expiry_month', "Your card's expiration month is invalid.", form.nameOf('exp_month'))
  }
  const clocks = universe.collection('test_helpers.test_clock').all()
  const now = new Date(Math.min(universe.wallTime(), ...clocks.map((clock) => clock.frozen_time)) * 1000)
  if (year < now.getUTCFullYear() || year > now.getUTCFullYear() + 60) {
    throw cardError('invalid_expiry_year', "Your card's expiration year is invalid.", form.nameOf('exp_year'))
  }
  if (year === now.getUTCFullYear() && month < now.getUTCMonth() + 1) {
    throw cardError('invalid_expiry_month', "Your card's expiration month is invalid.", form.nameOf('exp_month'))
  }
}

/** Returns the card of a token, or of a name such as `tok_visa`. Throws if there is none. */
function cardOfToken(universe: Universe, id: string, param: string): GivenCard {
  const named = cardByName(id)
  if (named) return namedCard(universe, named)
  const token = universe.collection('token').get(id)
  if (!token?._card) throw resourceMissing('token', id, param)
  return { ...token._card, card: cardByNumber(token._card.number) }
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

function passesLuhn(number: string): boolean {
  const sum = Array.from(number, Number)
    .reverse()
    .reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0)
  return sum % 10 === 0
}

function cardError(code: string, message: string, param: string) {
  return new StripeError({ type: 'card_error', code, message, param: param.replace(/^card\[(\w+)\]$/, '$1') })
}
