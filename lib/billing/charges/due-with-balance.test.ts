import { expect, it } from 'vitest'
import { dueWithBalance } from './due-with-balance'

it.each([
  ['a smaller credit', { total: 2000n, due: 0n, counted: -2500n }, -500n, 1500n],
  ['a credit that covers it', { total: 2000n, due: 2000n, counted: 0n }, -2000n, 0n],
  ['a debt', { total: 2000n, due: 2000n, counted: 0n }, 400n, 2400n],
  ['a smaller debt, where both were too little', { total: 10n, due: 0n, counted: 20n }, 10n, 0n],
  ['a larger debt, where both were too little', { total: 10n, due: 0n, counted: 20n }, 900n, 910n],
  ['a credit that leaves too little', { total: 2000n, due: 2000n, counted: 0n }, -1952n, 0n],
  ['a credit that leaves the smallest charge', { total: 2000n, due: 2000n, counted: 0n }, -1950n, 50n],
  ['more than Stripe charges, though less than it lists', { total: 40n, due: 40n, counted: 0n }, 5n, 45n],
  ['what it was counted with', { total: 3000n, due: 0n, counted: 20n }, 20n, 0n],
])('is told with %s', (_what, invoice, balance, due) => {
  expect(dueWithBalance({ ...invoice, smallest: 50n }, balance)).toBe(due)
})
