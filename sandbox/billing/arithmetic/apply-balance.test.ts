import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyBalance } from './apply-balance'

describe('applyBalance', () => {
  it('leaves the total due where there is no balance', () => {
    expect(applyBalance(2999, 0, 'usd', true)).toEqual({ amountDue: 2999, endingBalance: 0, type: null })
  })

  it('spends credit first', () => {
    expect(applyBalance(2999, -1000, 'usd', true)).toEqual({
      amountDue: 1999,
      endingBalance: 0,
      type: 'applied_to_invoice',
    })
    expect(applyBalance(2999, -5000, 'usd', true)).toEqual({
      amountDue: 0,
      endingBalance: -2001,
      type: 'applied_to_invoice',
    })
  })

  it('collects a debt with the invoice', () => {
    expect(applyBalance(2999, 500, 'usd', true).amountDue).toBe(3499)
  })

  it('turns a negative total into credit', () => {
    expect(applyBalance(-700, -300, 'usd', true)).toEqual({
      amountDue: 0,
      endingBalance: -1000,
      type: 'applied_to_invoice',
    })
  })

  it('keeps what is too small to charge for the next invoice, unless the invoice is sent', () => {
    expect(applyBalance(49, 0, 'usd', true)).toEqual({ amountDue: 0, endingBalance: 49, type: 'invoice_too_small' })
    expect(applyBalance(49, 0, 'usd', false).amountDue).toBe(49)
    expect(applyBalance(50, 0, 'usd', true).amountDue).toBe(50)
  })

  it('neither makes nor loses money', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
        fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
        fc.constantFrom('usd', 'jpy', 'kwd'),
        fc.boolean(),
        (total, balance, currency, isCharged) => {
          const { amountDue, endingBalance } = applyBalance(total, balance, currency, isCharged)
          expect(amountDue + endingBalance).toBe(total + balance)
          expect(amountDue).toBeGreaterThanOrEqual(0)
        },
      ),
      { seed: 20261028 },
    )
  })
})
