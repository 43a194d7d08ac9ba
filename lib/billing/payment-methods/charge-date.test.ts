import { expect, it } from 'vitest'
import { buildSubscription } from '../testing/build-subscription'
import { chargeDate } from './charge-date'

const now = new Date('2023-05-15T00:00:00Z')
const renewal = new Date('2023-06-14T00:00:00Z')

it('is the day of the next charge', () => {
  expect(chargeDate(buildSubscription(), now)).toEqual(renewal)
})

it.each([
  ['is paid by an invoice that is sent', { collectionMethod: 'send_invoice' }],
  ['costs nothing', { upcomingTotal: 0n, upcomingAmountDue: 0n }],
  ['is paid from the balance', { upcomingAmountDue: 0n }],
  ['ends before', { cancelAtPeriodEnd: true, upcomingAt: null, upcomingTotal: null, upcomingAmountDue: null }],
  ['is not collected', { pauseBehavior: 'void' }],
  ['has ended', { status: 'canceled' }],
  ['drafts its invoices only', { status: 'unpaid' }],
] as const)('is none for a subscription that %s', (_, overrides) => {
  expect(chargeDate(buildSubscription(overrides), now)).toBeNull()
})

it('is the day on which a pause of the subscription ends', () => {
  const ends = new Date('2023-09-14T00:00:00Z')
  const none = { upcomingAt: null, upcomingTotal: null, upcomingAmountDue: null }
  const ahead = buildSubscription({ pauseBeginsAt: renewal, pauseResumesAt: ends, ...none })
  expect(chargeDate(ahead, now)).toEqual(ends)
  const begun = buildSubscription({ status: 'paused', pauseBeginsAt: renewal, pauseResumesAt: ends, ...none })
  expect(chargeDate(begun, new Date('2023-07-01'))).toEqual(ends)
})

it('is the next renewal of metered use before a fixed term ends, and none from its end on', () => {
  const none = { upcomingAt: null, upcomingTotal: null, upcomingAmountDue: null }
  const item = { ...buildSubscription().items[0]!, usageType: 'metered' as const, quantity: null }
  const until = (cancelAt: string) => buildSubscription({ ...none, items: [item], cancelAt: new Date(cancelAt) })
  expect(chargeDate(until('2024-06-14T00:00:00Z'), now)).toEqual(renewal)
  expect(chargeDate(until('2023-06-14T00:00:00Z'), now)).toBeNull()
})

it('is none where the subscription ends before its pause does', () => {
  const none = { upcomingAt: null, upcomingTotal: null, upcomingAmountDue: null }
  const ends = new Date('2023-09-14T00:00:00Z')
  const paused = { status: 'paused' as const, pauseBeginsAt: renewal, pauseResumesAt: ends, ...none }
  expect(chargeDate(buildSubscription({ ...paused, cancelAt: new Date('2023-08-01') }), now)).toBeNull()
  expect(chargeDate(buildSubscription({ ...paused, cancelAt: new Date('2024-08-01') }), now)).toEqual(ends)
})
