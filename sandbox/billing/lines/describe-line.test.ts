import { expect, it } from 'vitest'
import { priceParts } from '../arithmetic/price-amount'
import type { Price } from '../objects'
import { describeCredit, describeDebit, describePart, describeTrial } from './describe-line'

const price = {
  currency: 'usd',
  billing_scheme: 'per_unit',
  unit_amount: 2500,
  unit_amount_decimal: '2500',
  tiers_mode: null,
  transform_quantity: null,
  recurring: { interval: 'month', interval_count: 1 },
} as Price
const plain = { name: 'Premium', unit: null }
const bySeat = { name: 'Premium', unit: 'seat' }
const june = Date.parse('2026-06-04T10:00:00Z') / 1000

// The wording of recorded-stripe, of which units are never put in the plural.
it.each([
  [plain, 1, '1 × Premium (at $25.00 / month)'],
  [bySeat, 1, '1 seat × Premium (at $25.00 / month)'],
  [bySeat, 10, '10 seat × Premium (at $25.00 / month)'],
])('names the unit that a product is sold by', (product, quantity, text) => {
  expect(priceParts(price, quantity).map((part) => describePart(product, price, part))).toEqual([text])
})

it('tells a trial as so many units that are free', () => {
  expect(describeTrial(plain, 1)).toBe('Free trial for 1 × Premium')
  expect(describeTrial(bySeat, 3)).toBe('Free trial for 3 seat × Premium')
})

it('counts what is prorated only where it is more than one', () => {
  expect(describeCredit(bySeat, 1, june)).toBe('Unused time on Premium after 04 Jun 2026')
  expect(describeDebit(plain, 2, june)).toBe('Remaining time on 2 × Premium after 04 Jun 2026')
})
