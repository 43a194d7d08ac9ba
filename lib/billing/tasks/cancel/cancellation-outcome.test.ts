import { describe, expect, it } from 'vitest'
import { cancellationOutcome } from './cancellation-outcome'
import { defaultPortalFeatures, type PortalFeatures } from '../../portal-features'
import { buildInvoice } from '../../testing/build-invoice'
import { buildItem } from '../../testing/build-item'
import { buildOpenInvoice } from '../../testing/build-open-invoice'
import { buildSubscription } from '../../testing/build-subscription'
import type { Invoice } from '../../types'

const now = new Date('2023-05-15T00:00:00Z')
const end = new Date('2023-06-14T00:00:00Z')
const atPeriodEnd = configured({ mode: 'at_period_end' })
const immediately = configured({ mode: 'immediately' })
const metered = buildItem({ id: 'si_2', price: { usageType: 'metered' }, quantity: null })

function configured(overrides: Partial<PortalFeatures['subscriptionCancel']>) {
  return { subscriptionCancel: { ...defaultPortalFeatures.subscriptionCancel, ...overrides } }
}

describe('cancelling at the period’s end', () => {
  it('ends with what was paid for, and nothing more happens', () => {
    expect(cancellationOutcome(buildSubscription(), atPeriodEnd, [buildInvoice()], now)).toEqual({
      endsAt: end,
      immediate: false,
      prorationBehavior: 'none',
      alreadySet: false,
      openInvoices: [],
      owed: null,
      underWay: [],
      collection: 'nothing_open',
      unusedTimeLost: false,
      usageBilled: false,
      trial: null,
      changeDropped: false,
      pauseDropped: null,
    })
  })

  it('leaves an open invoice due and being collected', () => {
    const open = buildOpenInvoice()
    expect(cancellationOutcome(buildSubscription({ status: 'past_due' }), atPeriodEnd, [open], now)).toMatchObject({
      openInvoices: [open],
      owed: { amount: 2999n, currency: 'usd' },
      collection: 'continues',
    })
  })

  it('stops collecting an open invoice where the merchant wants it', () => {
    const stopping = configured({ mode: 'at_period_end', stopsCollection: true })
    const subscription = buildSubscription({ status: 'past_due' })
    const collectionOf = (invoices: Invoice[]) => cancellationOutcome(subscription, stopping, invoices, now).collection
    expect(collectionOf([buildOpenInvoice()])).toBe('stops')
    expect(collectionOf([buildOpenInvoice({ nextPaymentAttempt: null })])).toBe('not_attempted')
    expect(collectionOf([])).toBe('nothing_open')
  })

  it('does not claim to collect what Stripe no longer tries', () => {
    const open = buildOpenInvoice({ nextPaymentAttempt: null })
    const outcome = cancellationOutcome(buildSubscription({ status: 'unpaid' }), atPeriodEnd, [open], now)
    expect(outcome.collection).toBe('not_attempted')
  })

  it('does not ask for what the bank is processing already', () => {
    const debited = buildOpenInvoice({ nextPaymentAttempt: null, processingSince: now })
    expect(cancellationOutcome(buildSubscription(), atPeriodEnd, [debited], now)).toMatchObject({
      openInvoices: [],
      owed: null,
      underWay: [debited],
      collection: 'nothing_open',
    })
  })

  it('lets a trial run out', () => {
    const subscription = buildSubscription({ status: 'trialing', trialEnd: end })
    expect(cancellationOutcome(subscription, atPeriodEnd, [], now)).toMatchObject({
      endsAt: end,
      unusedTimeLost: false,
      trial: { endsAt: end, lostAt: end },
    })
  })

  it('bills metered use up to the end', () => {
    const subscription = buildSubscription({ items: [buildItem(), metered] })
    expect(cancellationOutcome(subscription, atPeriodEnd, [], now).usageBilled).toBe(true)
  })

  it('ends with the first of its items, and the longer one loses what was paid', () => {
    const yearly = buildItem({ id: 'si_3', currentPeriodEnd: new Date('2024-03-14T00:00:00Z') })
    const subscription = buildSubscription({ items: [yearly, buildItem()] })
    expect(cancellationOutcome(subscription, atPeriodEnd, [], now)).toMatchObject({ endsAt: end, unusedTimeLost: true })
  })

  it('keeps an end that was set for earlier, and brings one forward that was set for later', () => {
    const earlier = new Date('2023-06-01T00:00:00Z')
    const later = new Date('2023-12-01T00:00:00Z')
    expect(cancellationOutcome(buildSubscription({ cancelAt: earlier }), atPeriodEnd, [], now)).toMatchObject({
      endsAt: earlier,
      alreadySet: true,
    })
    expect(cancellationOutcome(buildSubscription({ cancelAt: later }), atPeriodEnd, [], now)).toMatchObject({
      endsAt: end,
      alreadySet: false,
    })
  })

  it('changes nothing where it was asked for before, unless it is to end at once', () => {
    const ending = buildSubscription({ cancelAtPeriodEnd: true })
    expect(cancellationOutcome(ending, atPeriodEnd, [], now)).toMatchObject({ endsAt: end, alreadySet: true })
    expect(cancellationOutcome(ending, immediately, [], now)).toMatchObject({ endsAt: now, alreadySet: false })
  })
})

it('drops a change that a schedule has planned', () => {
  const scheduled = buildSubscription({ scheduleId: 'sub_sched_1' })
  for (const features of [atPeriodEnd, immediately]) {
    expect(cancellationOutcome(scheduled, features, [], now).changeDropped).toBe(true)
  }
})

it('drops a pause that is ahead, and knows of none that has begun', () => {
  for (const features of [atPeriodEnd, immediately]) {
    const ahead = buildSubscription({ pauseBeginsAt: end })
    expect(cancellationOutcome(ahead, features, [], now).pauseDropped).toEqual(end)
    const begun = buildSubscription({ pauseBeginsAt: now, pauseBehavior: 'void' })
    expect(cancellationOutcome(begun, features, [], now).pauseDropped).toBeNull()
  }
})

describe('cancelling immediately', () => {
  it('ends now and loses the time left unless it is prorated', () => {
    expect(cancellationOutcome(buildSubscription(), immediately, [], now)).toMatchObject({
      endsAt: now,
      immediate: true,
      unusedTimeLost: true,
    })
  })

  it.each(['create_prorations', 'always_invoice'] as const)('loses nothing with %s', (prorationBehavior) => {
    const features = configured({ mode: 'immediately', prorationBehavior })
    expect(cancellationOutcome(buildSubscription(), features, [], now).unusedTimeLost).toBe(false)
  })

  it('loses nothing that was not paid', () => {
    const trial = buildSubscription({ status: 'trialing', trialEnd: end })
    const overdue = buildSubscription({ status: 'past_due' })
    const usage = buildSubscription({ items: [metered] })
    for (const subscription of [trial, overdue, usage]) {
      expect(cancellationOutcome(subscription, immediately, [], now).unusedTimeLost).toBe(false)
    }
    const sent = buildOpenInvoice({ collectionMethod: 'send_invoice', attemptCount: 0 })
    const free = buildInvoice({ total: 0n, amountPaid: 0n })
    for (const invoice of [sent, free]) {
      expect(cancellationOutcome(buildSubscription(), immediately, [invoice], now).unusedTimeLost).toBe(false)
    }
  })

  it('leaves an open invoice due but stops collecting it', () => {
    const subscription = buildSubscription({ status: 'past_due' })
    expect(cancellationOutcome(subscription, immediately, [buildOpenInvoice()], now)).toMatchObject({
      owed: { amount: 2999n, currency: 'usd' },
      collection: 'stops',
    })
  })

  it('cuts a trial short', () => {
    const subscription = buildSubscription({ status: 'trialing', trialEnd: end })
    expect(cancellationOutcome(subscription, immediately, [], now).trial).toEqual({ endsAt: end, lostAt: now })
  })

  it('bills no metered use that is still to come', () => {
    const subscription = buildSubscription({ items: [metered] })
    expect(cancellationOutcome(subscription, immediately, [], now).usageBilled).toBe(false)
    expect(cancellationOutcome(subscription, atPeriodEnd, [], now).usageBilled).toBe(true)
  })
})

describe('whatever the configuration says', () => {
  it('an incomplete subscription ends now', () => {
    const subscription = buildSubscription({ status: 'incomplete' })
    expect(cancellationOutcome(subscription, atPeriodEnd, [], now)).toMatchObject({ endsAt: now, immediate: true })
  })

  it('a paused one ends with its period, or now when that is over', () => {
    const subscription = buildSubscription({ status: 'paused' })
    expect(cancellationOutcome(subscription, atPeriodEnd, [], now).endsAt).toEqual(end)
    expect(cancellationOutcome(subscription, atPeriodEnd, [], end)).toMatchObject({ endsAt: end, immediate: true })
  })

  it('an active one whose renewal is not mirrored yet never ends at once', () => {
    const late = new Date(end.getTime() + 60_000)
    expect(cancellationOutcome(buildSubscription(), atPeriodEnd, [], late).immediate).toBe(false)
  })
})
