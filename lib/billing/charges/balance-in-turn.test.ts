import { expect, it } from 'vitest'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import { balanceInTurn } from './balance-in-turn'

const breakdown = { lines: [], otherLines: 0, discounts: [], prepaid: 0, taxes: [], startingBalance: 0 }
const charged = (id: string, day: number, total: bigint) =>
  buildSubscription({
    id,
    upcomingAt: new Date(Date.UTC(2023, 5, day)),
    upcomingTotal: total,
    upcomingAmountDue: total,
    upcomingBreakdown: breakdown,
    items: [buildItem({ currentPeriodEnd: new Date(Date.UTC(2023, 5, day)) })],
  })
const own = charged('sub_own', 14, 2999n)

it.each([
  ['alone', [], { balance: -500n, sharesBalance: false }],
  ['after another', [charged('sub_2', 10, 300n)], { balance: -200n, sharesBalance: false }],
  ['after one that takes it all', [charged('sub_2', 10, 900n)], { balance: 0n, sharesBalance: false }],
  ['at the same time as another', [charged('sub_2', 14, 300n)], { balance: 0n, sharesBalance: true }],
  ['beside itself as it was', [charged('sub_own', 10, 300n)], { balance: -500n, sharesBalance: false }],
])('a credit that is left today meets the next charge %s', (_, others, expected) => {
  expect(balanceInTurn(own, -500n, others)).toEqual(expected)
})
