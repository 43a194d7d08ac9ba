import { expect, it } from 'vitest'
import { chargeAfterDrafts } from './charge-after-drafts'

const at = new Date('2026-02-01')
const charge = (startingBalance: number) => ({
  currency: 'usd',
  collectionMethod: 'charge_automatically' as const,
  upcomingTotal: 3000n,
  upcomingAmountDue: BigInt(3000 + startingBalance),
  upcomingAt: at,
  upcomingBreakdown: { lines: [], otherLines: 0, discounts: [], prepaid: 0, taxes: [], startingBalance },
})
const draft = (total: bigint, amountDue: bigint, more: object = {}) => ({
  status: 'draft' as const,
  autoAdvance: true,
  currency: 'usd',
  collectionMethod: 'charge_automatically' as const,
  total,
  amountDue,
  ...more,
})

it('leaves out a debt that a draft collects first', () => {
  const { upcomingAmountDue, upcomingBreakdown } = chargeAfterDrafts(charge(400), [draft(2000n, 2400n)])
  expect(upcomingAmountDue).toBe(3000n)
  expect(upcomingBreakdown?.startingBalance).toBe(0)
})

it('takes off only what a draft leaves of a credit', () => {
  const { upcomingAmountDue, upcomingBreakdown } = chargeAfterDrafts(charge(-2500), [draft(2000n, 0n)])
  expect(upcomingAmountDue).toBe(2500n)
  expect(upcomingBreakdown?.startingBalance).toBe(-500)
})

it('adds what a draft leaves because it is too little to be charged', () => {
  const { upcomingAmountDue, upcomingBreakdown } = chargeAfterDrafts(charge(0), [draft(1n, 0n)])
  expect(upcomingAmountDue).toBe(3001n)
  expect(upcomingBreakdown?.startingBalance).toBe(1)
})

it.each([
  ['without a balance', charge(0), [draft(2000n, 2000n)]],
  ['without a draft', charge(400), []],
  ['beside a draft that waits for the merchant', charge(400), [draft(2000n, 2400n, { autoAdvance: false })]],
  ['beside a draft of another currency', charge(400), [draft(2000n, 2400n, { currency: 'eur' })]],
])('is the preview’s %s', (_, previewed, drafts) => expect(chargeAfterDrafts(previewed, drafts)).toBe(previewed))
