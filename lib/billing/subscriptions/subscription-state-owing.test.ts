import { describe, expect, it } from 'vitest'
import { subscriptionState } from './subscription-state'
import { buildInvoice } from '../testing/build-invoice'
import { buildOpenInvoice } from '../testing/build-open-invoice'
import { buildSubscription } from '../testing/build-subscription'

const now = new Date('2023-05-15T00:00:00Z')
const renewal = new Date('2023-06-14T00:00:00Z')
const usd = (amount: bigint) => ({ amount, currency: 'usd' })

describe('past due', () => {
  const subscription = buildSubscription({ status: 'past_due' })

  it('tells what failed, why, and when it is tried again', () => {
    const invoice = buildOpenInvoice()
    expect(subscriptionState(subscription, [invoice], now)).toEqual({
      kind: 'past_due',
      amount: usd(2999n),
      invoice,
      invoices: [invoice],
      nextAttemptAt: new Date('2023-05-17T00:00:00Z'),
      errorCode: 'card_declined',
      declineCode: 'insufficient_funds',
      requiresAction: false,
      endsAt: null,
    })
  })

  it('adds the open invoices up and tells of the one that failed last', () => {
    const inApril = new Date('2023-04-14T00:00:00Z')
    const april = buildOpenInvoice({ id: 'in_0', createdAt: inApril, declineCode: 'do_not_honor' })
    const may = buildOpenInvoice()
    const untried = buildOpenInvoice({ id: 'in_2', createdAt: now, attemptCount: 0, declineCode: null })
    expect(subscriptionState(subscription, [untried, may, april], now)).toMatchObject({
      amount: usd(8997n),
      invoice: may,
      invoices: [april, may, untried],
      declineCode: 'insufficient_funds',
    })
  })

  it('promises no attempt that is over', () => {
    const state = subscriptionState(subscription, [buildOpenInvoice()], new Date('2023-05-17T00:00:00Z'))
    expect(state).toMatchObject({ nextAttemptAt: null })
  })

  it('says when the payment waits for the customer', () => {
    const state = subscriptionState(subscription, [buildOpenInvoice({ requiresAction: true })], now)
    expect(state).toMatchObject({ requiresAction: true })
    const asked = buildOpenInvoice({ id: 'in_2', createdAt: now, attemptCount: 0, requiresAction: true })
    expect(subscriptionState(subscription, [asked, buildOpenInvoice()], now)).toMatchObject({ invoice: asked })
  })

  it('shows a scheduled end beside the trouble', () => {
    const ending = buildSubscription({ status: 'past_due', cancelAtPeriodEnd: true })
    expect(subscriptionState(ending, [buildOpenInvoice()], now)).toMatchObject({ amount: usd(2999n), endsAt: renewal })
  })

  it('stays past due when the mirror holds no open invoice', () => {
    expect(subscriptionState(subscription, [buildInvoice()], now)).toMatchObject({
      kind: 'past_due',
      amount: null,
      invoice: null,
      nextAttemptAt: null,
      declineCode: null,
    })
  })
})

it('unpaid lists what is open', () => {
  const open = [buildOpenInvoice({ id: 'in_0', createdAt: new Date('2023-04-14T00:00:00Z') }), buildOpenInvoice()]
  expect(subscriptionState(buildSubscription({ status: 'unpaid' }), open, now)).toEqual({
    kind: 'unpaid',
    amount: usd(5998n),
    invoices: open,
    endsAt: null,
  })
})

describe('incomplete', () => {
  const subscription = buildSubscription({ status: 'incomplete', createdAt: new Date('2023-05-14T12:00:00Z') })

  it('can be finished for 23 hours', () => {
    const invoice = buildOpenInvoice({ requiresAction: true })
    expect(subscriptionState(subscription, [invoice], now)).toEqual({
      kind: 'incomplete',
      until: new Date('2023-05-15T11:00:00Z'),
      amount: usd(2999n),
      invoice,
      requiresAction: true,
      endsAt: null,
    })
  })

  it('ended at that moment when it expired without Stripe saying when', () => {
    const expired = { ...subscription, status: 'incomplete_expired' as const }
    expect(subscriptionState(expired, [], now)).toMatchObject({ endedAt: new Date('2023-05-15T11:00:00Z') })
  })
})
