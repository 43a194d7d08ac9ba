import { expect, it } from 'vitest'
import { dueSums } from './due-sums'

it('adds what is left of each currency, and never one currency to another', () => {
  const due = [
    { amountRemaining: 2999n, currency: 'usd' },
    { amountRemaining: 500, currency: 'eur' },
    { amountRemaining: 1n, currency: 'usd' },
  ]
  expect(dueSums(due)).toEqual([
    { amount: 3000n, currency: 'usd' },
    { amount: 500n, currency: 'eur' },
  ])
})

it('is nothing without invoices', () => expect(dueSums([])).toEqual([]))
