import { describe, expect, it } from 'vitest'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import type { Subscription } from '../types'
import { settleInTurn } from './settle-in-turn'

const day = (date: string) => new Date(`2023-${date}T00:00:00Z`)

/** A monthly subscription whose preview begins with the whole balance. */
function charged(id: string, at: string, total: number, balance: number, more: Partial<Subscription> = {}) {
  const end = day(at)
  const start = new Date(end)
  start.setUTCMonth(start.getUTCMonth() - 1)
  return buildSubscription({
    id,
    startDate: start,
    upcomingAt: end,
    upcomingTotal: BigInt(total),
    upcomingAmountDue: BigInt(Math.max(0, total + balance)),
    upcomingBreakdown: { lines: [], otherLines: 0, discounts: [], prepaid: 0, taxes: [], startingBalance: balance },
    items: [buildItem({ currentPeriodStart: start, currentPeriodEnd: end })],
    ...more,
  })
}

const told = (subscriptions: readonly Subscription[]) =>
  settleInTurn(subscriptions).map(({ id, upcomingAmountDue: due, sharesBalance = false }) => [
    id,
    Number(due),
    sharesBalance,
  ])

describe('the balance of several subscriptions', () => {
  it('is a credit that the first charge takes, and the next what is left', () => {
    const credit = -2500
    expect(told([charged('b', '06-14', 3000, credit), charged('a', '06-10', 2000, credit)])).toEqual([
      ['b', 2500, false],
      ['a', 0, false],
    ])
  })

  it('is a debt that the first charge collects', () => {
    expect(told([charged('a', '06-10', 2000, 400), charged('b', '06-14', 3000, 400)])).toEqual([
      ['a', 2400, false],
      ['b', 3000, false],
    ])
  })

  it('is what a charge leaves that is too little, which the next one collects', () => {
    const little = charged('a', '06-10', 1, 0, { upcomingAmountDue: 0n })
    expect(told([little, charged('b', '06-14', 3000, 0)])).toEqual([
      ['a', 0, false],
      ['b', 3001, false],
    ])
  })

  it('is not told of charges that come at the same moment', () => {
    expect(told([charged('a', '06-10', 2000, -500), charged('b', '06-10', 3000, -500)])).toEqual([
      ['a', 2000, true],
      ['b', 3000, true],
    ])
  })

  it('is not told of a charge before which another takes of the credit again', () => {
    const [first, later] = told([charged('a', '06-10', 2000, -9000), charged('b', '12-14', 3000, -9000)])
    expect(first).toEqual(['a', 0, false])
    expect(later).toEqual(['b', 3000, true])
  })

  it('is not told of what follows a subscription that may be stopped first', () => {
    const owing = charged('a', '06-10', 2000, 400, { status: 'past_due' })
    expect(told([owing, charged('b', '06-14', 3000, 400)])).toEqual([
      ['a', 2400, false],
      ['b', 3000, true],
    ])
  })

  it('is left alone by what a pause does not collect', () => {
    const paused = charged('a', '06-10', 2000, -500, { pauseBehavior: 'void' })
    expect(told([paused, charged('b', '06-14', 3000, -500)])).toEqual([
      ['a', 1500, false],
      ['b', 2500, false],
    ])
  })

  it('is one of each currency', () => {
    const other = charged('b', '06-14', 3000, -500, { currency: 'eur' })
    expect(told([charged('a', '06-10', 2000, -500), other])).toEqual([
      ['a', 1500, false],
      ['b', 2500, false],
    ])
  })

  it('changes nothing where there is none', () => {
    const all = [charged('a', '06-10', 2000, 0), charged('b', '06-10', 3000, 0)]
    expect(settleInTurn(all)).toEqual(all)
  })
})
