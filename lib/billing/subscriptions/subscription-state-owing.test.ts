import { describe, expect, it } from 'vitest'
import { subscriptionState } from './subscription-state'
import { buildInvoice } from '../testing/build-invoice'
import { buildOpenInvoice } from '../testing/build-open-invoice'
import { buildSubscription } from '../testing/build-subscription'
import { situationAt } from '../testing/situation-at'

const now = new Date('2023-05-15T00:00:00Z')
const renewal = new Date('2023-06-14T00:00:00Z')
const usd = (amount: bigint) => ({ amount, currency: 'usd' })

describe('past due', () => {
  const subscription = buildSubscription({ status: 'past_due' })

  it('tells what failed, why, and when it is tried again', () => {
    const invoice = buildOpenInvoice()
    expect(subscriptionState(subscription, [invoice], situationAt(now))).toMatchObject({
      kind: 'past_due',
      debt: { cause: 'overdue', amount: usd(2999n) },
      invoice,
      invoices: [invoice],
      verdict: { badge: 'past_due', reason: 'declined' },
      nextAttemptAt: new Date('2023-05-17T00:00:00Z'),
      endsAt: null,
    })
  })

  it('adds the open invoices up and tells of the one that failed last', () => {
    const inApril = new Date('2023-04-14T00:00:00Z')
    const april = buildOpenInvoice({ id: 'in_0', createdAt: inApril, declineCode: 'do_not_honor' })
    const may = buildOpenInvoice()
    const untried = buildOpenInvoice({
      id: 'in_2',
      createdAt: now,
      attemptCount: 0,
      errorCode: null,
      declineCode: null,
    })
    expect(subscriptionState(subscription, [untried, may, april], situationAt(now))).toMatchObject({
      debts: [
        { cause: 'overdue', amount: usd(5998n) },
        { cause: 'open', amount: usd(2999n) },
      ],
      invoice: may,
      invoices: [april, may, untried],
    })
  })

  it('does not promise for what failed the first attempt of another invoice', () => {
    const exhausted = buildOpenInvoice({ nextPaymentAttempt: null })
    const fresh = { attemptCount: 0, errorCode: null, declineCode: null, nextPaymentAttempt: renewal }
    const untried = buildOpenInvoice({ ...fresh, id: 'in_2', createdAt: now })
    expect(subscriptionState(subscription, [untried, exhausted], situationAt(now))).toMatchObject({
      debt: { invoices: [exhausted] },
      nextAttemptAt: null,
    })
  })

  it('promises no attempt that is over', () => {
    const state = subscriptionState(subscription, [buildOpenInvoice()], situationAt(new Date('2023-05-17T00:00:00Z')))
    expect(state).toMatchObject({ nextAttemptAt: null })
  })

  it('says when the payment waits for the customer', () => {
    const state = subscriptionState(subscription, [buildOpenInvoice({ requiresAction: true })], situationAt(now))
    expect(state).toMatchObject({
      debt: { cause: 'confirm', amount: usd(2999n) },
      verdict: { badge: 'confirm', tone: 'warn', reason: null, tellsNextAttempt: false },
    })
  })

  it('does not add what is not yet due to what is overdue', () => {
    const sent = { collectionMethod: 'send_invoice', attemptCount: 0, errorCode: null, declineCode: null }
    const overdue = buildOpenInvoice({ ...sent, dueDate: new Date('2023-05-10T00:00:00Z') })
    const coming = buildOpenInvoice({ ...sent, id: 'in_2', createdAt: now, dueDate: renewal })
    const invoiced = buildSubscription({ status: 'past_due', collectionMethod: 'send_invoice' })
    expect(subscriptionState(invoiced, [coming, overdue], situationAt(now, { method: null }))).toMatchObject({
      debts: [
        { cause: 'overdue', amount: usd(2999n), at: new Date('2023-05-10T00:00:00Z') },
        { cause: 'open', amount: usd(2999n), at: renewal },
      ],
      verdict: { badge: 'overdue', sentence: 'overdue', reason: null },
    })
  })

  it('waits for the bank while a debit is under way', () => {
    const debit = { errorCode: null, declineCode: null, attemptMethodType: 'sepa_debit' }
    const invoice = buildOpenInvoice({ ...debit, processingSince: new Date('2023-05-12T00:00:00Z') })
    expect(subscriptionState(subscription, [invoice], situationAt(now))).toMatchObject({
      debt: { cause: 'processing', at: new Date('2023-05-19T00:00:00Z') },
      verdict: { badge: 'processing', action: null },
    })
  })

  it('shows a scheduled end beside the trouble', () => {
    const ending = buildSubscription({ status: 'past_due', cancelAtPeriodEnd: true })
    expect(subscriptionState(ending, [buildOpenInvoice()], situationAt(now))).toMatchObject({
      debt: { amount: usd(2999n) },
      endsAt: renewal,
    })
  })

  it('stays past due when the mirror holds no open invoice', () => {
    expect(subscriptionState(subscription, [buildInvoice()], situationAt(now))).toMatchObject({
      kind: 'past_due',
      debt: null,
      verdict: null,
      invoice: null,
      nextAttemptAt: null,
    })
  })
})

it('unpaid lists what is open', () => {
  const open = [buildOpenInvoice({ id: 'in_0', createdAt: new Date('2023-04-14T00:00:00Z') }), buildOpenInvoice()]
  expect(subscriptionState(buildSubscription({ status: 'unpaid' }), open, situationAt(now))).toMatchObject({
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
    expect(subscriptionState(subscription, [invoice], situationAt(now))).toMatchObject({
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
    expect(subscriptionState(expired, [], situationAt(now))).toMatchObject({
      endedAt: new Date('2023-05-15T11:00:00Z'),
    })
  })
})
