import { expect, it } from 'vitest'
import { partDue } from './part-due'

const open = { status: 'open', ofPendingChange: false, total: 2999n, amountRemaining: 2999n, currency: 'usd' } as const

it('is what a partial payment has left', () => {
  expect(partDue({ ...open, amountRemaining: 1000n })).toEqual({ amount: 1000n, currency: 'usd' })
})

it('is more than the total where an earlier debt was added', () => {
  expect(partDue({ ...open, amountRemaining: 3999n })).toEqual({ amount: 3999n, currency: 'usd' })
})

it.each([
  ['the whole total is due', open],
  ['it is paid', { ...open, status: 'paid', amountRemaining: 0n }],
  ['it is void', { ...open, status: 'void', amountRemaining: 1000n }],
  ['nobody collects it any more', { ...open, status: 'uncollectible', amountRemaining: 1000n }],
  ['it is that of a change that waits', { ...open, ofPendingChange: true, amountRemaining: 1000n }],
] as const)('is nothing where %s', (_, invoice) => {
  expect(partDue(invoice)).toBeNull()
})
