import { expect, it } from 'vitest'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { buildItem } from '@/lib/billing/testing/build-item'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { situationAt } from '@/lib/billing/testing/situation-at'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { stateText } from './state-text'

const situation = situationAt(new Date('2023-05-15T00:00:00Z'))

/** What is said of a pause of the subscription itself. */
function told(overrides: Partial<Subscription>, invoices: Invoice[] = []) {
  const subscription = buildSubscription(overrides)
  const state = subscriptionState(subscription, invoices, situation)
  const { headline, details, debts } = stateText(subscription, state, { locale: 'en', timeZone: 'UTC' })
  return [headline, ...details, ...debts.map(({ text }) => text)].map((sentence) => sentence.replaceAll('\u00a0', ' '))
}

const renewal = new Date('2023-06-14T00:00:00Z')
const resumes = new Date('2023-07-14T00:00:00Z')
const stopped = { status: 'paused', pausedReason: 'pause_requested', pauseBeginsAt: renewal } as const

it('tells that it begins and ends, and that no renewal comes', () => {
  expect(told({ pauseBeginsAt: renewal, pauseResumesAt: resumes, upcomingAt: null })).toEqual([
    'Your subscription pauses on 14 June 2023',
    'You keep access until then.',
    'It resumes on 14 July 2023.',
    'While it is paused you have no access, and nothing is charged.',
  ])
  expect(told({ pauseBeginsAt: renewal })).toContain('It stays paused until you resume it.')
})

it('tells what is billed as it begins right after that day', () => {
  const waits = { upcomingTotal: 340n, upcomingAmountDue: 340n }
  expect(told({ pauseBeginsAt: renewal, ...waits }).slice(0, 3)).toEqual([
    'Your subscription pauses on 14 June 2023',
    'You keep access until then.',
    'USD 3.40 will be charged on that day.',
  ])
})

it('tells that use until then is billed, whose sum nobody knows before', () => {
  const metered = buildItem({ quantity: null, price: { usageType: 'metered' } })
  const none = { upcomingTotal: null, upcomingAmountDue: null, upcomingAt: null }
  expect(told({ pauseBeginsAt: renewal, items: [metered], ...none })).toContain(
    'What you use until then is billed on that day.',
  )
})

it('tells once it has begun what is charged on the day that it ends', () => {
  expect(told({ ...stopped, pauseResumesAt: resumes, upcomingAt: resumes })).toEqual([
    'Your subscription resumes on 14 July 2023',
    'USD 29.99 will be charged on that day.',
    'While it is paused you have no access, and nothing is charged.',
  ])
})

it('tells that resuming waits for its payment', () => {
  const failed = buildOpenInvoice({ id: 'in_1', createdAt: new Date('2023-07-14T00:00:00Z') })
  const refused =
    'It could not be resumed, because its payment did not go through. It stays paused until you pay what is due.'
  expect(told({ ...stopped, latestInvoiceId: 'in_1' }, [failed])).toContain(refused)
  // One from before the pause.
  const older = buildOpenInvoice({ id: 'in_1', createdAt: new Date('2023-05-14T00:00:00Z') })
  expect(told({ ...stopped, latestInvoiceId: 'in_1' }, [older])).not.toContain(refused)
})
