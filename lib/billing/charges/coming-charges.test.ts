import { describe, expect, it } from 'vitest'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import { situationAt } from '../testing/situation-at'
import type { Subscription } from '../types'
import { comingCharges } from './coming-charges'
import { subscriptionState } from '../subscriptions/subscription-state'

const now = new Date('2023-05-20T00:00:00Z')
const first = new Date('2023-06-01T00:00:00Z')
const later = new Date('2023-06-14T00:00:00Z')

const charged = (upcomingAt: Date, upcomingTotal: bigint, more: Partial<Subscription> = {}) =>
  buildSubscription({ upcomingAt, upcomingTotal, upcomingAmountDue: upcomingTotal, ...more })

function coming(...subscriptions: Subscription[]) {
  const all = subscriptions.map((subscription) => ({
    subscription,
    state: subscriptionState(subscription, [], situationAt(now)),
  }))
  return comingCharges(all, now)
}

describe('what comes next in all', () => {
  it('is the sum of the next charges, and the date of the first', () => {
    expect(coming(charged(later, 2999n), charged(first, 1000n))).toEqual({
      sums: [
        { total: { amount: 3999n, currency: 'usd' }, beforeBalance: false, mayStop: false, count: 2, firstAt: first },
      ],
      untold: [],
    })
  })

  it('is told by currency, the first charged first', () => {
    const { sums } = coming(charged(later, 2999n), charged(first, 1000n, { currency: 'eur' }))
    expect(sums.map(({ total }) => total)).toEqual([
      { amount: 1000n, currency: 'eur' },
      { amount: 2999n, currency: 'usd' },
    ])
  })

  it('is what is due of them where the balance is settled', () => {
    const { sums } = coming(
      charged(first, 1000n, { upcomingAmountDue: 0n }),
      charged(later, 2999n, { upcomingAmountDue: 1999n }),
    )
    expect(sums).toMatchObject([{ total: { amount: 1999n }, beforeBalance: false, count: 1, firstAt: later }])
  })

  it('has what is told before a balance of which it is not certain which charge meets it', () => {
    const shared = charged(later, 2999n, { sharesBalance: true })
    const { sums } = coming(charged(first, 1000n, { upcomingAmountDue: 400n }), shared)
    expect(sums).toMatchObject([{ total: { amount: 3399n }, beforeBalance: true, count: 2, firstAt: first }])
  })

  it('says that a debt may stop a subscription before its charge', () => {
    const { sums } = coming(charged(first, 1000n, { status: 'past_due' }), charged(later, 2999n))
    expect(sums).toMatchObject([{ mayStop: true }])
  })

  it('leaves out what ends and what costs nothing', () => {
    expect(coming(charged(later, 2999n, { cancelAtPeriodEnd: true, upcomingAt: null }), charged(first, 0n))).toEqual({
      sums: [],
      untold: [],
    })
  })

  it('leaves out a trial that stops for want of a method', () => {
    const trial = charged(first, 1000n, { status: 'trialing', trialEnd: first, trialEndBehavior: 'cancel' })
    const state = subscriptionState(trial, [], { ...situationAt(now), method: null })
    expect(comingCharges([{ subscription: trial, state }], now)).toEqual({ sums: [], untold: [] })
  })

  it('names what renews for an amount that use still adds to', () => {
    const metered = charged(first, 500n, { items: [buildItem({ price: { usageType: 'metered' } })] })
    expect(coming(metered, charged(later, 2999n))).toMatchObject({ sums: [{ count: 1 }], untold: [metered] })
  })
})
