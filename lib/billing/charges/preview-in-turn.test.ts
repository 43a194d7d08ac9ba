import { expect, it } from 'vitest'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import { previewInTurn } from './preview-in-turn'

const breakdown = { lines: [], otherLines: 0, discounts: [], prepaid: 0, taxes: [], startingBalance: -1000 }
const usd = (amount: bigint) => ({ amount, currency: 'usd' })

const charged = (id: string, upcomingAt: Date, total: bigint) =>
  buildSubscription({
    id,
    upcomingAt,
    upcomingTotal: total,
    upcomingAmountDue: total > 1000n ? total - 1000n : 0n,
    upcomingBreakdown: breakdown,
    items: [buildItem({ currentPeriodEnd: upcomingAt })],
  })

const june = (day: number) => new Date(Date.UTC(2023, 5, day))
const own = charged('sub_own', june(14), 2999n)

/** A preview that begins with the whole credit of 10.00, as each of Stripe's does. */
const preview = {
  total: usd(2999n),
  amountDue: usd(1999n),
  parts: { upcomingTotal: 2999n, upcomingAmountDue: 1999n, upcomingAt: june(14), upcomingBreakdown: breakdown },
}

function told(...others: ReturnType<typeof charged>[]) {
  const { amountDue, parts, sharesBalance } = previewInTurn(preview, own, { charged: [own, ...others], drafts: [] })
  return [amountDue.amount, parts.upcomingBreakdown?.startingBalance, sharesBalance]
}

it('leaves the credit to the only charge', () => expect(told()).toEqual([1999n, -1000, false]))

it('leaves what an earlier charge of another subscription does not take', () =>
  expect(told(charged('sub_2', june(10), 400n))).toEqual([2399n, -600, false]))

it('takes the whole credit before a later one', () =>
  expect(told(charged('sub_2', june(20), 400n))).toEqual([1999n, -1000, false]))

it('is told before the balance where another charge comes at the same time', () =>
  expect(told(charged('sub_2', june(14), 400n))).toEqual([2999n, 0, true]))

it('leaves a balance of another currency alone', () =>
  expect(told({ ...charged('sub_2', june(10), 400n), currency: 'eur' })).toEqual([1999n, -1000, false]))
