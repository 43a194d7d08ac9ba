import { expect, it } from 'vitest'
import { grossSubtotal } from './gross-subtotal'

const plain = { discounts: [], taxes: [] }

it('is the total where nothing is taken off or put on', () => {
  expect(grossSubtotal({ ...plain, total: 2999n })).toBe(2999n)
  expect(grossSubtotal({ ...plain, total: -500n })).toBe(-500n)
})

// recorded-stripe/test-sync-stripe-invoice-discounts-and-coupons: 1900 less 50 % of the item, told as subtotal 950.
it('is what a line cost before a discount of its own', () => {
  expect(grossSubtotal({ ...plain, total: 950n, discounts: [{ amount: 950 }] })).toBe(1900n)
})

it('is without shipping and the taxes that come on top, and with those within', () => {
  const taxes = [
    { amount: 220, inclusive: false },
    { amount: 90, inclusive: true },
  ]
  expect(grossSubtotal({ total: 1620n, amountShipping: 500n, discounts: [{ amount: 100 }], taxes })).toBe(1000n)
})

it('is without what billing credits paid', () => {
  expect(grossSubtotal({ ...plain, total: 2000n, billingCredits: 4000n })).toBe(6000n)
})
