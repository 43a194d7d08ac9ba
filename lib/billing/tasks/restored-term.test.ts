import { expect, it } from 'vitest'
import { buildSubscription } from '../testing/build-subscription'
import { cutTerm } from './cut-term'
import { restoredTerm } from './restored-term'
import type { SubscriptionRequest } from './subscription-request'

const now = new Date('2023-06-01T00:00:00Z')
const periodEnd = new Date('2023-06-14T00:00:00Z')
const term = new Date('2024-03-14T00:00:00Z')
const sold = buildSubscription({ cancelAt: term })
const cancelled = buildSubscription({ cancelAt: periodEnd, cancelAtPeriodEnd: true })

function asked(overrides: Partial<SubscriptionRequest> = {}): SubscriptionRequest {
  const done = { waits: false, receivedAt: now, term, endsAt: periodEnd }
  return { kind: 'cancel', subscriptionId: 'sub_1', ...done, ...overrides }
}
const keep = asked({ kind: 'keep', term: null, endsAt: null })

it.each<[string, SubscriptionRequest[], Date | null]>([
  ['comes back after the cancellation that cut it', [asked()], term],
  ['comes back though the cancellation still waits', [asked({ waits: true, endsAt: null })], term],
  ['is none where a cancellation cut none', [asked({ term: null })], null],
  ['is none where the customer has kept since', [keep, asked()], null],
  ['is none of another subscription', [asked({ subscriptionId: 'sub_2' })], null],
  ['is none where somebody has set another end since', [asked({ endsAt: now })], null],
  ['is none once it is over', [asked({ term: now })], null],
  ['is none where nothing was asked', [], null],
])('a term %s', (_what, requests, expected) => {
  expect(restoredTerm(cancelled, requests, now)).toEqual(expected)
})

it('a cancellation keeps the term that it cuts short', () => {
  expect(cutTerm(sold, [], periodEnd, now)).toEqual(term)
})

it('a schedule’s end is a term too', () => {
  const scheduled = buildSubscription({ cancelAt: term, scheduleId: 'sub_sched_1', scheduleEndsAt: term })
  expect(cutTerm(scheduled, [], periodEnd, now)).toEqual(term)
})

it('a term that ends no later than the cancellation is not cut', () => {
  const last = buildSubscription({ cancelAt: periodEnd, scheduleId: 'sub_sched_1', scheduleEndsAt: periodEnd })
  expect(cutTerm(last, [], periodEnd, now)).toBeNull()
})

it('a second cancellation hands on the term, and one of what renews has none', () => {
  expect(cutTerm(cancelled, [asked()], periodEnd, now)).toEqual(term)
  expect(cutTerm(buildSubscription(), [asked()], periodEnd, now)).toBeNull()
})
