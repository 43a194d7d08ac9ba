import { expect, it } from 'vitest'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { situationAt } from '@/lib/billing/testing/situation-at'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { stateText } from '../state-text'

const situation = situationAt(new Date('2023-05-15T00:00:00Z'))

function told(overrides: Partial<Subscription>, invoices: Invoice[] = []) {
  const subscription = buildSubscription(overrides)
  const state = subscriptionState(subscription, invoices, situation)
  const { headline, details, debts } = stateText(subscription, state, { locale: 'en', timeZone: 'UTC' })
  return [headline, ...details, ...debts.map(({ text }) => text)].map((sentence) => sentence.replaceAll('\u00a0', ' '))
}

it.each([
  ['open', '2023-06-01', '2023-06-08', 'USD 59.98 is due, the first part on 1 June 2023.'],
  ['overdue', '2023-05-01', '2023-05-08', 'USD 59.98 is overdue: the first part was due on 1 May 2023.'],
  ['of one day', '2023-06-01', '2023-06-01', 'USD 59.98 is due on 1 June 2023.'],
])('tells the first day on which a sum is due that falls due on several (%s)', (_, ...given) => {
  const [first, second, sentence] = given
  const sent = (dueDate: string) =>
    buildOpenInvoice({
      id: crypto.randomUUID(),
      collectionMethod: 'send_invoice',
      attemptCount: 0,
      dueDate: new Date(dueDate),
      nextPaymentAttempt: null,
    })
  expect(told({}, [sent(first), sent(second)])).toContain(sentence)
})

const mayStopBefore = 'If the missing payment is not made, your subscription may be stopped before that.'

it('tells the next renewal of a subscription that is past due too', () => {
  const failed = buildOpenInvoice({ errorCode: 'card_declined', attemptCount: 1 })
  expect(told({ status: 'past_due' }, [failed]).slice(-3)).toEqual([
    'The next renewal is on 14 June 2023.',
    'USD 29.99 will be charged on that day.',
    mayStopBefore,
  ])
})

it('tells what follows also where nobody collects the debt any more, and that nothing hangs on it', () => {
  const stopped = buildOpenInvoice({ autoAdvance: false, nextPaymentAttempt: null })
  const texts = told({ status: 'past_due' }, [stopped])
  expect(texts).toContain('The next renewal is on 14 June 2023.')
  expect(texts).not.toContain(mayStopBefore)
})

it('tells the last charge of one that is past due and ends with its period, and no renewal', () => {
  const overrides = { status: 'past_due', cancelAtPeriodEnd: true } as const
  const failed = buildOpenInvoice({ errorCode: 'card_declined', attemptCount: 1 })
  expect(told({ ...overrides, upcomingTotal: 120n, upcomingAmountDue: 120n }, [failed]).slice(-3)).toEqual([
    'The subscription is set to end on 14 June 2023.',
    'USD 1.20 will still be charged on 14 June 2023.',
    mayStopBefore,
  ])
  const none = { upcomingTotal: null, upcomingAmountDue: null, upcomingAt: null }
  expect(told({ ...overrides, ...none }, [failed]).slice(-2)).toEqual([
    'The subscription is set to end on 14 June 2023.',
    mayStopBefore,
  ])
})
