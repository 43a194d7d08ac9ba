import { expect, it } from 'vitest'
import { payableRefusal } from './payable-refusal'

it('any open invoice with something left can be paid; of others it is told why not', () => {
  expect(payableRefusal({ status: 'open', amountRemaining: 1n })).toBeNull()
  expect(payableRefusal({ status: 'paid', amountRemaining: 0n })).toBe('already_paid')
  for (const status of ['void', 'uncollectible', 'draft'] as const) {
    expect(payableRefusal({ status, amountRemaining: 1n })).toBe('not_payable')
  }
})
