import { describe, expect, it } from 'vitest'
import { subscriptionState } from './subscription-state'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import { situationAt } from '../testing/situation-at'

const now = new Date('2023-05-15T00:00:00Z')
const renewal = new Date('2023-06-14T00:00:00Z')
const usd = (amount: bigint) => ({ amount, currency: 'usd' })
const owingNothing = { debts: [], invoices: [], drafts: [] }

describe('set to end', () => {
  const silent = { upcomingTotal: null, upcomingAmountDue: null, upcomingAt: null }

  it('has no more charges in the usual case', () => {
    expect(subscriptionState(buildSubscription({ ...silent, cancelAtPeriodEnd: true }), [], situationAt(now))).toEqual({
      kind: 'ending',
      endsAt: renewal,
      trialEndsAt: null,
      nextCharge: null,
      asAgreed: false,
      renewals: 0,
      usageBilledAtEnd: false,
      withoutMethod: false,
      ...owingNothing,
    })
  })

  it('tells of the renewals before a later end', () => {
    const endsAt = new Date('2023-09-01T00:00:00Z')
    expect(subscriptionState(buildSubscription({ cancelAt: endsAt }), [], situationAt(now))).toMatchObject({
      kind: 'ending',
      endsAt,
      asAgreed: true,
      renewals: 3,
      nextCharge: { at: renewal, amount: usd(2999n) },
    })
  })

  it('tells of a renewal whose amount is not known', () => {
    const subscription = buildSubscription({
      ...silent,
      cancelAt: new Date('2023-09-01T00:00:00Z'),
      items: [buildItem({ price: { billingScheme: 'tiered' } })],
    })
    expect(subscriptionState(subscription, [], situationAt(now))).toMatchObject({
      nextCharge: { at: renewal, amount: null },
    })
  })

  it('promises no renewal that should have come already', () => {
    const subscription = buildSubscription({ ...silent, cancelAt: new Date('2023-09-01T00:00:00Z') })
    expect(subscriptionState(subscription, [], situationAt(renewal))).toMatchObject({ nextCharge: null })
  })

  it('tells of a last invoice that Stripe foresees', () => {
    const subscription = buildSubscription({ cancelAtPeriodEnd: true, upcomingTotal: 120n, upcomingAmountDue: 120n })
    expect(subscriptionState(subscription, [], situationAt(now))).toMatchObject({
      nextCharge: { at: renewal, amount: usd(120n) },
    })
  })

  it('does not call a last invoice of nothing a charge', () => {
    const subscription = buildSubscription({ cancelAtPeriodEnd: true, upcomingTotal: 0n, upcomingAmountDue: 0n })
    expect(subscriptionState(subscription, [], situationAt(now))).toMatchObject({ nextCharge: null })
  })

  it('tells that metered use will be billed', () => {
    const items = [buildItem({ price: { usageType: 'metered' }, quantity: null })]
    const subscription = buildSubscription({ ...silent, items, cancelAtPeriodEnd: true })
    expect(subscriptionState(subscription, [], situationAt(now))).toMatchObject({ usageBilledAtEnd: true })
  })

  it('keeps a running trial visible', () => {
    const subscription = buildSubscription({ status: 'trialing', trialEnd: renewal, cancelAtPeriodEnd: true })
    expect(subscriptionState(subscription, [], situationAt(now))).toMatchObject({
      kind: 'ending',
      trialEndsAt: renewal,
    })
  })

  it('hides a pause that was to begin then or later, and no other', () => {
    const paused = { pauseBehavior: 'void', pauseBeginsAt: renewal, pauseResumesAt: new Date('2023-07-13T23:59:00Z') }
    const kindAt = (cancelAt: Date) =>
      subscriptionState(buildSubscription({ ...silent, ...paused, cancelAt }), [], situationAt(now)).kind
    expect(kindAt(new Date('2023-05-20T00:00:00Z'))).toBe('ending')
    expect(kindAt(renewal)).toBe('ending')
    expect(kindAt(new Date('2023-07-01T00:00:00Z'))).toBe('paused')
  })

  it('hides no pause that has begun', () => {
    const paused = { pauseBehavior: 'void', pauseBeginsAt: new Date('2023-05-14T00:00:00Z') }
    const subscription = buildSubscription({ ...paused, cancelAtPeriodEnd: true })
    expect(subscriptionState(subscription, [], situationAt(now))).toMatchObject({ kind: 'paused', endsAt: renewal })
  })
})
