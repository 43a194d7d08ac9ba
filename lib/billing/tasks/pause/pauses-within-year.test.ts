import { expect, it } from 'vitest'
import type { SubscriptionRequest } from '../subscription-request'
import { pausesWithinYear } from './pauses-within-year'

const now = new Date('2023-06-01T00:00:00Z')
const about = { subscriptionId: 'sub_1', waits: false, receivedAt: now, term: null, endsAt: null }
const pause = (beginsAt: string, more: Partial<SubscriptionRequest> = {}): SubscriptionRequest => ({
  ...about,
  kind: 'pause',
  beginsAt: new Date(beginsAt),
  ...more,
})
const cancel = (receivedAt: string): SubscriptionRequest => ({
  ...about,
  kind: 'cancel',
  receivedAt: new Date(receivedAt),
})
const resume = (undoes: boolean): SubscriptionRequest => ({ ...about, kind: 'resume', undoes })

it.each<[string, SubscriptionRequest[], number]>([
  ['none', [], 0],
  ['one that is still to begin', [pause('2023-06-14')], 1],
  ['one of more than a year ago', [pause('2022-05-31')], 0],
  ['two, one of them over', [pause('2023-06-14'), resume(false), pause('2022-07-14')], 2],
  ['one that was undone before it began', [resume(true), pause('2023-06-14')], 0],
  ['one that was undone, and one before', [resume(true), pause('2023-06-14'), resume(false), pause('2022-12-14')], 1],
  ['another day of the same', [pause('2023-06-14', { changes: true }), pause('2023-06-14')], 1],
  [
    'one that another day was set for, and undone',
    [resume(true), pause('2023-06-14', { changes: true }), pause('2023-06-14')],
    0,
  ],
  ['one that a cancellation took back', [cancel('2023-05-20'), pause('2023-06-14')], 0],
  ['one that had begun when it was cancelled', [cancel('2023-05-20'), pause('2023-04-14')], 1],
  ['one that still waits for Stripe', [pause('2023-06-14', { waits: true })], 0],
  ['one of another subscription', [pause('2023-06-14', { subscriptionId: 'sub_2' })], 0],
])('counts %s', (_what, requests, count) => {
  expect(pausesWithinYear(requests, 'sub_1', now)).toBe(count)
})
