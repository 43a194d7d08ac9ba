import { expect, it } from 'vitest'
import { withBalance } from './with-balance'

const previewed = (total: bigint, startingBalance: number, due: bigint) => ({
  currency: 'usd',
  collectionMethod: 'charge_automatically',
  upcomingTotal: total,
  upcomingAmountDue: due,
  upcomingAt: new Date('2026-02-01'),
  upcomingBreakdown: { lines: [], otherLines: 0, discounts: [], prepaid: 0, taxes: [], startingBalance },
})

it.each<[string, Parameters<typeof previewed>, bigint, bigint]>([
  ['takes off less of a credit', [3000n, -2500, 500n], -1000n, 2000n],
  ['collects a debt', [3000n, 0, 3000n], 400n, 3400n],
  ['is covered by a credit', [3000n, 0, 3000n], -4000n, 0n],
  ['is too little where the credit leaves less than Stripe charges', [3000n, 0, 3000n], -2960n, 0n],
  ['stays too little to be charged where it becomes less', [40n, 0, 0n], -10n, 0n],
])('%s', (_, given, balance, due) => {
  const { upcomingAmountDue, upcomingBreakdown } = withBalance(previewed(...given), balance)
  expect(upcomingAmountDue).toBe(due)
  expect(upcomingBreakdown?.startingBalance).toBe(Number(balance))
})

it('is the preview’s for the same balance', () => {
  const charge = previewed(3000n, -100, 2900n)
  expect(withBalance(charge, -100n)).toBe(charge)
})
