import { expect, it } from 'vitest'
import { settleDrafts } from './settle-drafts'

const draft = (total: bigint, amountDue: bigint, more: object = {}) => ({
  status: 'draft' as const,
  autoAdvance: true,
  currency: 'usd',
  collectionMethod: 'charge_automatically' as const,
  total,
  amountDue,
  ...more,
})

function settled(balance: bigint, counted: bigint, drafts: ReturnType<typeof draft>[]) {
  const { drafts: told, balance: left } = settleDrafts({ balance, counted, currency: 'usd' }, drafts)
  return { due: told.map(({ amountDue }) => amountDue), left }
}

it('takes a credit off the drafts, one after the other', () => {
  expect(settled(-2500n, -2500n, [draft(2000n, 0n)])).toEqual({ due: [0n], left: -500n })
  expect(settled(-2500n, -2500n, [draft(2000n, 0n), draft(2000n, 0n)])).toEqual({ due: [0n, 1500n], left: 0n })
})

it('charges a debt once, also with a draft that costs nothing by itself', () => {
  expect(settled(2800n, 2800n, [draft(0n, 2800n)])).toEqual({ due: [2800n], left: 0n })
})

it('carries what is too small to be charged, unless it has grown since', () => {
  expect(settled(20n, 20n, [draft(10n, 0n)])).toEqual({ due: [0n], left: 30n })
  expect(settled(900n, 20n, [draft(10n, 0n)])).toEqual({ due: [910n], left: 0n })
})

it('counts what an invoice of today leaves of a credit that covered a draft before', () => {
  // The credit of 3,000 would have covered it, and a change of plan takes 2,500 of that today.
  expect(settled(-500n, -3000n, [draft(2000n, 0n)])).toEqual({ due: [1500n], left: 0n })
})

it('leaves drafts alone that wait for the merchant, or are of another currency', () => {
  const others = [draft(2000n, 2400n, { autoAdvance: false }), draft(2000n, 2400n, { currency: 'eur' })]
  expect(settled(400n, 400n, others)).toEqual({ due: [2400n, 2400n], left: 400n })
})
