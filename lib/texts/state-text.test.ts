import { expect, it } from 'vitest'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { buildItem } from '@/lib/billing/testing/build-item'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { situationAt } from '@/lib/billing/testing/situation-at'
import { buildInvoice } from '@/lib/billing/testing/build-invoice'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import type { Invoice, Subscription } from '@/lib/billing/types'
import type { PlannedChange } from '@/lib/billing/objects/planned-change'
import { stateText } from './state-text'

const situation = situationAt(new Date('2023-05-15T00:00:00Z'))

function told(overrides: Partial<Subscription>, invoices: Invoice[] = []) {
  const subscription = buildSubscription(overrides)
  const state = subscriptionState(subscription, invoices, situation)
  const { headline, details, debts } = stateText(subscription, state, { locale: 'en', timeZone: 'UTC' })
  return [headline, ...details, ...debts.map(({ text }) => text)].map((sentence) => sentence.replaceAll('\u00a0', ' '))
}

it('tells the last charge of metered use as an estimate, since more may be used until the end', () => {
  const items = [buildItem({ quantity: null, price: { usageType: 'metered' } })]
  const [, charge] = told({ items, cancelAtPeriodEnd: true, upcomingTotal: 4960n, upcomingAmountDue: 4960n })
  expect(charge).toBe('With your use so far, USD 49.60 will be charged on that day.')
})

it('tells a renewal of metered use before the end as an estimate, and that another invoice follows', () => {
  const items = [buildItem({ quantity: null, price: { usageType: 'metered' } })]
  const until = (cancelAt: string) =>
    told({ items, cancelAt: new Date(cancelAt), upcomingTotal: 470n, upcomingAmountDue: 470n }).slice(1)
  const estimate = 'With your use so far, USD 4.70 will be charged on that day.'
  const after = 'What you use after the last renewal is billed in a final invoice.'
  expect(until('2023-07-01T00:00:00Z')).toEqual(['It still renews on 14 June 2023.', estimate, after])
  expect(until('2023-08-01T00:00:00Z')).toEqual([
    'It renews 2 more times until then, next on 14 June 2023.',
    estimate,
    after,
  ])
})

it('tells a charge before the balance where another one may meet that', () => {
  expect(told({ sharesBalance: true })).toEqual([
    'Your subscription renews on 14 June 2023',
    'USD 29.99 will be charged on that day.',
    'The balance of your account is still to be taken into account.',
  ])
})

it('tells a last charge that nothing is added to as what it is', () => {
  const [, charge] = told({ cancelAtPeriodEnd: true, upcomingTotal: 120n, upcomingAmountDue: 120n })
  expect(charge).toBe('USD 1.20 will still be charged on 14 June 2023.')
})

it('names what is overdue from before a pause', () => {
  const overdue = buildOpenInvoice({
    collectionMethod: 'send_invoice',
    attemptCount: 0,
    dueDate: new Date('2023-05-01'),
  })
  expect(told({ pauseBehavior: 'keep_as_draft' }, [overdue]).at(-1)).toMatch(/^USD 29\.99 is overdue/)
})

it.each([
  ['void', 'Nothing is charged for the time of the pause.'],
  ['mark_uncollectible', 'Invoices are still made during the pause, but not collected.'],
  ['keep_as_draft', 'Nothing is charged during the pause. What falls due is kept to be charged later.'],
])('says what a pause with %s does with what falls due', (pauseBehavior, sentence) => {
  expect(told({ pauseBehavior })).toEqual(['Your payments are paused', sentence])
})

it('names the drafts that wait from a pause, during it and after it', () => {
  const waiting = ['in_1', 'in_2'].map((id) => buildInvoice({ id, status: 'draft', total: 1000n }))
  const sentence = '2 invoices, USD 20.00 in all, are still to be charged. No date is set for that yet.'
  expect(told({ pauseBehavior: 'keep_as_draft' }, waiting)).toContain(sentence)
  expect(told({}, waiting)).toContain(sentence)
})

it('does not say that no more is charged where a draft waits', () => {
  const draft = buildInvoice({ status: 'draft', total: 1000n })
  expect(told({ cancelAtPeriodEnd: true, upcomingTotal: 0n, upcomingAmountDue: 0n }, [draft])).toEqual([
    'You have access until 14 June 2023',
    'An invoice of USD 10.00 is still to be charged. No date is set for that yet.',
  ])
})

it('announces the charge of a renewal’s first hour', () => {
  const at = new Date('2023-05-15T01:00:00Z')
  const draft = buildInvoice({ status: 'draft', autoAdvance: true, amountDue: 2999n, nextPaymentAttempt: at })
  expect(told({}, [draft])).toContain('A payment of USD 29.99 is being prepared. It is due on 15 May 2023.')
})

it('tells a first payment by bank debit as under way, and asks for nothing', () => {
  const processingSince = new Date('2023-05-14T12:00:00Z')
  const debit = buildOpenInvoice({ processingSince, attemptMethodType: 'sepa_debit' })
  expect(told({ status: 'incomplete' }, [debit])).toEqual([
    'Your payment of USD 29.99 is being processed',
    'Your bank’s answer is expected by about 19 May 2023. There is nothing you need to do.',
    'Your subscription starts once the payment has gone through.',
  ])
})

const pausedUntil = (date: string) => ({ pauseBehavior: 'void', pauseResumesAt: new Date(date) })
const noChargeMeanwhile = 'Nothing is charged for the time of the pause.'

it('tells the renewal that follows a pause which is over by then', () => {
  expect(told(pausedUntil('2023-06-01T00:00:00Z'))).toEqual([
    'Your payments resume on 1 June 2023',
    noChargeMeanwhile,
    'The next renewal is on 14 June 2023.',
    'USD 29.99 will be charged on that day.',
  ])
})

const asked = { pauseBehavior: 'void', pauseBeginsAt: new Date('2023-06-14T00:00:00Z') }

it('tells when a pause begins that the customer asked for, and when the subscription renews again', () => {
  expect(told({ ...asked, pauseResumesAt: new Date('2023-07-13T23:59:00Z') })).toEqual([
    'Your payments pause on 14 June 2023',
    'You keep access until then.',
    'They resume on 14 July 2023.',
    noChargeMeanwhile,
  ])
  expect(told(asked)).toContain('They stay paused until you resume them.')
  expect(told({ ...asked, cancelAt: new Date('2023-06-14T00:00:00Z') })).not.toContain(
    'They stay paused until you resume them.',
  )
})

it('promises no charge of a renewal that falls into the pause', () => {
  expect(told(pausedUntil('2023-07-01T00:00:00Z'))).toEqual(['Your payments resume on 1 July 2023', noChargeMeanwhile])
})

it('tells the renewal after a pause beside a debt', () => {
  const failed = buildOpenInvoice({ errorCode: 'card_declined', attemptCount: 1 })
  const overrides = { status: 'past_due', ...pausedUntil('2023-06-01T00:00:00Z') } as const
  expect(told(overrides, [failed])).toContain('The next renewal is on 14 June 2023.')
})

it('says how often it renews until its end, and not how many payments there will be', () => {
  expect(told({ cancelAt: new Date('2023-08-01T00:00:00Z') })).toContain(
    'It renews 2 more times until then. The next payment is USD 29.99 on 14 June 2023.',
  )
  expect(told({ cancelAt: new Date('2023-08-01T00:00:00Z'), upcomingTotal: 0n, upcomingAmountDue: 0n })).toContain(
    'It renews 2 more times until then, next on 14 June 2023.',
  )
})

const { price, product } = buildItem()
const plannedChange: PlannedChange = {
  type: 'schedule',
  at: new Date('2023-06-14T00:00:00Z'),
  intent: null,
  quantity: 2,
  price,
  product,
}

it.each<[string, Partial<Subscription>]>([
  ['active', { items: [buildItem(), buildItem({ id: 'si_2' })] }],
  ['past due', { status: 'past_due' }],
  ['unpaid', { status: 'unpaid' }],
  ['paused', { pauseBehavior: 'void' }],
  ['ending', { cancelAt: new Date('2023-08-01T00:00:00Z') }],
])('says on which day several items change where it is %s', (_what, overrides) => {
  expect(told({ ...overrides, plannedChange: { ...plannedChange, several: true } })).toContain(
    'Your plan changes on 14 June 2023.',
  )
})

it('says what a subscription that is past due changes to, unless it ends before', () => {
  const sentence = expect.stringContaining('On 14 June 2023 you change to') as string
  expect(told({ status: 'past_due', plannedChange })).toContainEqual(sentence)
  expect(told({ status: 'past_due', plannedChange, cancelAtPeriodEnd: true })).not.toContainEqual(sentence)
})
