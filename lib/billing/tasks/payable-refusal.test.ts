import { expect, it } from 'vitest'
import { payableRefusal } from './payable-refusal'

it('any open invoice with something left can be paid; of others it is told why not', () => {
  expect(payableRefusal({ status: 'open', amountRemaining: 1n, processingSince: null })).toBeNull()
  expect(payableRefusal({ status: 'paid', amountRemaining: 0n, processingSince: null })).toBe('already_paid')
  for (const status of ['void', 'uncollectible', 'draft'] as const) {
    expect(payableRefusal({ status, amountRemaining: 1n, processingSince: null })).toBe('not_payable')
  }
})

it('an invoice whose debit is under way is not paid twice', () => {
  expect(payableRefusal({ status: 'open', amountRemaining: 1n, processingSince: new Date() })).toBe(
    'payment_processing',
  )
})
