import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduledEnd } from './scheduled-end'
import { subscriptionState, type SubscriptionState } from './subscription-state'
import { arbitraryCase } from '../testing/arbitrary-subscription'
import { buildItem } from '../testing/build-item'
import { buildOpenInvoice } from '../testing/build-open-invoice'
import { buildSubscription } from '../testing/build-subscription'
import { situationAt } from '../testing/situation-at'
import type { SubscriptionStatus } from '../types'

const now = new Date('2023-05-15T00:00:00Z')
const renewal = new Date('2023-06-14T00:00:00Z')
const usd = (amount: bigint) => ({ amount, currency: 'usd' })
const owingNothing = { debts: [], invoices: [], drafts: [] }
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
    subscriptionState(buildSubscription({ status: status as SubscriptionStatus, ...flags }), [], situationAt(now)).kind

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
    expect(subscriptionState(buildSubscription({ status: 'trialing', trialEnd }), [], situationAt(now))).toEqual({
      kind: 'trialing',
      endsAt: trialEnd,
      withoutMethod: null,
      ...owingNothing,
    })
  })

  it.each(['cancel', 'pause', 'create_invoice'] as const)(
    'that would %s without a card comes before a later end, unless it goes on',
    (trialEndBehavior) => {
      const term = buildSubscription({
        status: 'trialing',
        trialEnd: renewal,
        trialEndBehavior,
        cancelAt: new Date(renewal.getTime() + 45 * 86_400_000),
      })
      const goesOn = trialEndBehavior === 'create_invoice'
      expect(subscriptionState(term, [], { ...situationAt(now), method: null }).kind).toBe(
        goesOn ? 'ending' : 'trialing',
      )
      expect(subscriptionState(term, [], situationAt(now)).kind).toBe('ending')
    },
  )

  it.each([
    ['cancel', 'cancel'],
    ['pause', 'pause'],
    ['create_invoice', 'create_invoice'],
    [null, 'create_invoice'],
  ] as const)('without a card, %s follows', (trialEndBehavior, withoutMethod) => {
    const trial = buildSubscription({ status: 'trialing', trialEnd: renewal, trialEndBehavior })
    expect(subscriptionState(trial, [], situationAt(now, { method: null }))).toMatchObject({ withoutMethod })
    expect(subscriptionState(trial, [], situationAt(now))).toMatchObject({ withoutMethod: null })
    const invoiced = { ...trial, collectionMethod: 'send_invoice' }
    expect(subscriptionState(invoiced, [], situationAt(now, { method: null }))).toMatchObject({ withoutMethod: null })
    // One that ends for want of a card ends whether or not payments are paused.
    const held = subscriptionState({ ...trial, pauseBehavior: 'void' }, [], situationAt(now, { method: null }))
    expect(held.kind).toBe(withoutMethod === 'create_invoice' ? 'paused' : 'trialing')
  })
})

describe('active', () => {
  it('renews at the period’s end for what Stripe says', () => {
    expect(subscriptionState(buildSubscription({ upcomingAmountDue: 999n }), [], situationAt(now))).toEqual({
      kind: 'active',
      renewsAt: renewal,
      amount: usd(999n),
      withoutMethod: false,
      ...owingNothing,
    })
  })

  it('says that nothing is stored to charge, unless it is paid by invoice', () => {
    const none = situationAt(now, { method: null })
    expect(subscriptionState(buildSubscription(), [], none)).toMatchObject({ withoutMethod: true })
    const invoiced = buildSubscription({ collectionMethod: 'send_invoice' })
    expect(subscriptionState(invoiced, [], none)).toMatchObject({ withoutMethod: false })
  })

  it('asks for no card where credit or a discount leaves nothing to charge', () => {
    const free = buildSubscription({ upcomingAmountDue: 0n })
    const none = situationAt(now, { method: null })
    expect(subscriptionState(free, [], none)).toMatchObject({ amount: usd(0n), withoutMethod: false })
    const unused = { ...free, items: [buildItem({ price: { usageType: 'metered' }, quantity: null })] }
    expect(subscriptionState(unused, [], none)).toMatchObject({ withoutMethod: true })
  })

  it('keeps old debts, however old, and what is not yet due apart', () => {
    const old = buildOpenInvoice({ id: 'in_0', createdAt: new Date('2021-04-14T00:00:00Z') })
    const sent = { collectionMethod: 'send_invoice', attemptCount: 0, errorCode: null, declineCode: null }
    const coming = buildOpenInvoice({ ...sent, id: 'in_9', dueDate: renewal })
    expect(subscriptionState(buildSubscription(), [coming, old], situationAt(now))).toMatchObject({
      kind: 'active',
      debts: [
        { cause: 'overdue', amount: usd(2999n), at: new Date('2021-04-14T00:00:00Z') },
        { cause: 'open', amount: usd(2999n), at: renewal },
      ],
    })
  })

  it('tells no amount that is not certain', () => {
    const items = [buildItem({ price: { usageType: 'metered' }, quantity: null })]
    const subscription = buildSubscription({ items, upcomingTotal: null, upcomingAt: null })
    expect(subscriptionState(subscription, [], situationAt(now))).toEqual({
      kind: 'active',
      renewsAt: renewal,
      amount: null,
      withoutMethod: false,
      ...owingNothing,
    })
  })
})

describe('paused', () => {
  it('resumes on the date pause_collection names', () => {
    const subscription = buildSubscription({ pauseBehavior: 'void', pauseResumesAt: renewal })
    expect(subscriptionState(subscription, [], situationAt(now))).toMatchObject({
      kind: 'paused',
      resumesAt: renewal,
      by: 'pause_collection',
      behavior: 'void',
      reason: null,
      amount: null,
      endsAt: null,
      ...owingNothing,
    })
  })

  it('is still to begin where the customer has asked for it and the period is paid', () => {
    const pauseResumesAt = new Date('2023-07-13T23:59:00Z')
    const subscription = buildSubscription({ pauseBehavior: 'void', pauseBeginsAt: renewal, pauseResumesAt })
    expect(subscriptionState(subscription, [], situationAt(now))).toMatchObject({
      beginsAt: renewal,
      resumesAt: new Date('2023-07-14T00:00:00Z'),
    })
    expect(subscriptionState(subscription, [], situationAt(renewal))).toMatchObject({ beginsAt: null })
  })

  it('promises no resumption that is over', () => {
    const subscription = buildSubscription({ pauseBehavior: 'void', pauseResumesAt: now })
    expect(subscriptionState(subscription, [], situationAt(now))).toMatchObject({ resumesAt: null })
  })

  it('promises no resumption after it has ended', () => {
    const endsAt = new Date(renewal.getTime() - 86_400_000)
    const subscription = buildSubscription({ pauseBehavior: 'void', pauseResumesAt: renewal, cancelAt: endsAt })
    expect(subscriptionState(subscription, [], situationAt(now))).toMatchObject({ resumesAt: null, endsAt })
  })

  it('tells why the status is paused, and what is owed', () => {
    const subscription = buildSubscription({ status: 'paused', pausedReason: 'final_payment_failure' })
    expect(subscriptionState(subscription, [buildOpenInvoice()], situationAt(now))).toMatchObject({
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
    expect(subscriptionState({ ...canceled, endedAt }, [], situationAt(now))).toMatchObject({ endedAt })
    expect(subscriptionState(canceled, [], situationAt(now))).toMatchObject({
      endedAt: new Date('2023-05-01T00:00:00Z'),
    })
  })

  it('still tells what is owed', () => {
    const subscription = buildSubscription({ status: 'canceled', endedAt })
    expect(subscriptionState(subscription, [buildOpenInvoice()], situationAt(now))).toMatchObject({
      amount: usd(2999n),
    })
  })
})

describe('whatever the subscription', () => {
  it('a scheduled end of a live one is always told', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ subscription, invoices, now }) => {
        const state = subscriptionState(subscription, invoices, situationAt(now))
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
        const state = subscriptionState(subscription, invoices, situationAt(now))
        const last = new Map(invoices.map((invoice) => [invoice.id, invoice]))
        const own = [...last.values()].filter(
          ({ subscriptionId, status, amountRemaining }) =>
            subscriptionId === subscription.id && status === 'open' && amountRemaining > 0n,
        )
        expect(new Set(state.invoices)).toEqual(new Set(own))
        const told = state.debts.reduce((sum, { amount }) => sum + BigInt(amount.amount), 0n)
        expect(told).toBe(own.reduce((sum, { amountRemaining }) => sum + amountRemaining, 0n))
      }),
    )
  })
})
