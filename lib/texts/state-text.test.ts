import { expect, it } from 'vitest'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { buildItem } from '@/lib/billing/testing/build-item'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { situationAt } from '@/lib/billing/testing/situation-at'
import { buildInvoice } from '@/lib/billing/testing/build-invoice'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import type { Invoice, Subscription } from '@/lib/billing/types'
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

it('tells a last charge that nothing is added to as what it is', () => {
  const [, charge] = told({ cancelAtPeriodEnd: true, upcomingTotal: 120n, upcomingAmountDue: 120n })
  expect(charge).toBe('USD 1.20 will still be charged on 14 June 2023.')
})

it.each([
  ['void', 'Nothing is charged for the time of the pause.'],
  ['mark_uncollectible', 'Invoices are still made during the pause, but not collected.'],
  ['keep_as_draft', 'Nothing is charged during the pause. What falls due is kept to be charged later.'],
])('says what a pause with %s does with what falls due', (pauseBehavior, sentence) => {
  expect(told({ pauseBehavior })).toEqual(['Your subscription is paused', sentence])
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

it('tells the next renewal of a subscription that is past due too', () => {
  const failed = buildOpenInvoice({ errorCode: 'card_declined', attemptCount: 1 })
  expect(told({ status: 'past_due' }, [failed]).slice(-2)).toEqual([
    'The next renewal is on 14 June 2023.',
    'USD 29.99 will be charged on that day.',
  ])
})
