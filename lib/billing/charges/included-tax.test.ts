import { expect, it } from 'vitest'
import { includedTax } from './included-tax'

const vat = { amount: 500, inclusive: true }

it('is what Stripe says is within the prices, of what they come to', () => {
  expect(includedTax({ total: 2500n, taxes: [vat] })).toEqual({ numerator: 500n, denominator: 2500n })
})

it('does not count taxes on top, neither as tax nor as price', () => {
  expect(includedTax({ total: 2750n, taxes: [vat, { amount: 250, inclusive: false }] })).toEqual({
    numerator: 500n,
    denominator: 2500n,
  })
})

it.each([
  ['no tax', { total: 2500n, taxes: [] }],
  ['tax on top alone', { total: 3050n, taxes: [{ amount: 550, inclusive: false }] }],
  ['nothing to pay', { total: 0n, taxes: [vat] }],
])('is none with %s', (_, invoice) => {
  expect(includedTax(invoice)).toBeNull()
})
