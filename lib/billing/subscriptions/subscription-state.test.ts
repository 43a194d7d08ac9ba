import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduledEnd } from './scheduled-end'
import { subscriptionState, type SubscriptionState } from './subscription-state'
import { arbitraryCase } from '../testing/arbitrary-subscription'
import { buildItem } from '../testing/build-item'
import { buildOpenInvoice } from '../testing/build-open-invoice'
import { buildSubscription } from '../testing/build-subscription'
import type { SubscriptionStatus } from '../types'

const now = new Date('2023-05-15T00:00:00Z')
const renewal = new Date('2023-06-14T00:00:00Z')
const usd = (amount: bigint) => ({ amount, currency: 'usd' })
const set = { none: {}, periodEnd: { cancelAtPeriodEnd: true }, date: { cancelAt: renewal } }

type Kind = SubscriptionState['kind']

// every combination of status, scheduled end and pause_collection
const table: Record<SubscriptionStatus, { plain: Kind; ending: Kind; held: Kind }> = {
  trialing: { plain: 'trialing', ending: 'ending', held: 'paused' },
  active: { plain: 'active', ending: 'ending', held: 'paused' },
  past_due: { plain: 'past_due', ending: 'past_due', held: 'past_due' },
  unpaid: { plain: 'unpaid', ending: 'unpaid', held: 'unpaid' },
  incomplete: { plain: 'incomplete', ending: 'incomplete', held: 'incomplete' },
  paused: { plain: 'paused', ending: 'paused', held: 'paused' },
  canceled: { plain: 'ended', ending: 'ended', held: 'ended' },
  incomplete_expired: { plain: 'ended', ending: 'ended', held: 'ended' },
}

describe.each(Object.entries(table))('%s', (status, expected) => {
  const kindOf = (flags: object) =>
    subscriptionState(buildSubscription({ status: status as SubscriptionStatus, ...flags }), [], now).kind

  it(`is ${expected.plain}`, () => {
    expect(kindOf(set.none)).toBe(expected.plain)
  })

  it(`is ${expected.ending} with an end set, either way`, () => {
    expect(kindOf(set.periodEnd)).toBe(expected.ending)
    expect(kindOf(set.date)).toBe(expected.ending)
  })

  it(`is ${expected.held} while collection is paused, end set or not`, () => {
    for (const end of Object.values(set)) expect(kindOf({ ...end, pauseBehavior: 'void' })).toBe(expected.held)
  })
})

describe('trialing', () => {
  it('ends with the trial', () => {
    const trialEnd = new Date('2023-05-28T00:00:00Z')
    expect(subscriptionState(buildSubscription({ status: 'trialing', trialEnd }), [], now)).toEqual({
      kind: 'trialing',
      endsAt: trialEnd,
    })
  })
})

describe('active', () => {
  it('renews at the period’s end for what Stripe says', () => {
    expect(subscriptionState(buildSubscription({ upcomingAmountDue: 999n }), [], now)).toEqual({
      kind: 'active',
      renewsAt: renewal,
      amount: usd(999n),
    })
  })

  it('tells no amount that is not certain', () => {
    const items = [buildItem({ price: { usageType: 'metered' }, quantity: null })]
    const subscription = buildSubscription({ items, upcomingTotal: null, upcomingAt: null })
    expect(subscriptionState(subscription, [], now)).toEqual({ kind: 'active', renewsAt: renewal, amount: null })
  })
})

describe('set to end', () => {
  const silent = { upcomingTotal: null, upcomingAmountDue: null, upcomingAt: null }

  it('has no more charges in the usual case', () => {
    expect(subscriptionState(buildSubscription({ ...silent, cancelAtPeriodEnd: true }), [], now)).toEqual({
      kind: 'ending',
      endsAt: renewal,
      trialEndsAt: null,
      nextCharge: null,
      usageBilledAtEnd: false,
    })
  })

  it('tells of the renewals before a later end', () => {
    const endsAt = new Date('2023-09-01T00:00:00Z')
    expect(subscriptionState(buildSubscription({ cancelAt: endsAt }), [], now)).toMatchObject({
      kind: 'ending',
      endsAt,
      nextCharge: { at: renewal, amount: usd(2999n) },
    })
  })

  it('tells of a renewal whose amount is not known', () => {
    const subscription = buildSubscription({
      ...silent,
      cancelAt: new Date('2023-09-01T00:00:00Z'),
      items: [buildItem({ price: { billingScheme: 'tiered' } })],
    })
    expect(subscriptionState(subscription, [], now)).toMatchObject({ nextCharge: { at: renewal, amount: null } })
  })

  it('promises no renewal that should have come already', () => {
    const subscription = buildSubscription({ ...silent, cancelAt: new Date('2023-09-01T00:00:00Z') })
    expect(subscriptionState(subscription, [], renewal)).toMatchObject({ nextCharge: null })
  })

  it('tells of a last invoice that Stripe foresees', () => {
    const subscription = buildSubscription({ cancelAtPeriodEnd: true, upcomingTotal: 120n, upcomingAmountDue: 120n })
    expect(subscriptionState(subscription, [], now)).toMatchObject({ nextCharge: { at: renewal, amount: usd(120n) } })
  })

  it('does not call a last invoice of nothing a charge', () => {
    const subscription = buildSubscription({ cancelAtPeriodEnd: true, upcomingTotal: 0n, upcomingAmountDue: 0n })
    expect(subscriptionState(subscription, [], now)).toMatchObject({ nextCharge: null })
  })

  it('tells that metered use will be billed', () => {
    const items = [buildItem({ price: { usageType: 'metered' }, quantity: null })]
    const subscription = buildSubscription({ ...silent, items, cancelAtPeriodEnd: true })
    expect(subscriptionState(subscription, [], now)).toMatchObject({ usageBilledAtEnd: true })
  })

  it('keeps a running trial visible', () => {
    const subscription = buildSubscription({ status: 'trialing', trialEnd: renewal, cancelAtPeriodEnd: true })
    expect(subscriptionState(subscription, [], now)).toMatchObject({ kind: 'ending', trialEndsAt: renewal })
  })
})

describe('paused', () => {
  it('resumes on the date pause_collection names', () => {
    const subscription = buildSubscription({ pauseBehavior: 'void', pauseResumesAt: renewal })
    expect(subscriptionState(subscription, [], now)).toEqual({
      kind: 'paused',
      resumesAt: renewal,
      by: 'pause_collection',
      reason: null,
      amount: null,
      invoices: [],
      endsAt: null,
    })
  })

  it('promises no resumption that is over', () => {
    const subscription = buildSubscription({ pauseBehavior: 'void', pauseResumesAt: now })
    expect(subscriptionState(subscription, [], now)).toMatchObject({ resumesAt: null })
  })

  it('tells why the status is paused, and what is owed', () => {
    const subscription = buildSubscription({ status: 'paused', pausedReason: 'final_payment_failure' })
    expect(subscriptionState(subscription, [buildOpenInvoice()], now)).toMatchObject({
      by: 'status',
      reason: 'final_payment_failure',
      amount: usd(2999n),
    })
  })
})

describe('ended', () => {
  const endedAt = new Date('2023-05-10T00:00:00Z')

  it('ended when Stripe says, else when it was cancelled', () => {
    const canceled = buildSubscription({ status: 'canceled', canceledAt: new Date('2023-05-01T00:00:00Z') })
    expect(subscriptionState({ ...canceled, endedAt }, [], now)).toMatchObject({ endedAt })
    expect(subscriptionState(canceled, [], now)).toMatchObject({ endedAt: new Date('2023-05-01T00:00:00Z') })
  })

  it('still tells what is owed', () => {
    const subscription = buildSubscription({ status: 'canceled', endedAt })
    expect(subscriptionState(subscription, [buildOpenInvoice()], now)).toMatchObject({ amount: usd(2999n) })
  })
})

describe('whatever the subscription', () => {
  it('a scheduled end of a live one is always told', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ subscription, invoices, now }) => {
        const state = subscriptionState(subscription, invoices, now)
        if (state.kind === 'ended') return
        const end = scheduledEnd(subscription)
        if (end) expect(state).toMatchObject({ endsAt: end })
        else if ('endsAt' in state) expect(state.kind === 'trialing' || state.endsAt === null).toBe(true)
      }),
    )
  })

  it('only its own open invoices count, and all of them', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ subscription, invoices, now }) => {
        const state = subscriptionState(subscription, invoices, now)
        if (!('invoices' in state)) return
        const last = new Map(invoices.map((invoice) => [invoice.id, invoice]))
        const own = [...last.values()].filter(
          ({ subscriptionId, status, amountRemaining }) =>
            subscriptionId === subscription.id && status === 'open' && amountRemaining > 0n,
        )
        expect(new Set(state.invoices)).toEqual(new Set(own))
        expect(state.amount?.amount ?? 0n).toBe(own.reduce((sum, { amountRemaining }) => sum + amountRemaining, 0n))
      }),
    )
  })
})
