import { expect, it } from 'vitest'
import { buildOpenInvoice } from '../testing/build-open-invoice'
import { buildSubscription } from '../testing/build-subscription'
import { situationAt } from '../testing/situation-at'
import type { Subscription } from '../types'
import { subscriptionState } from '../subscriptions/subscription-state'
import { tellsCharge } from './tells-charge'

const now = new Date('2023-05-15T00:00:00Z')
const trial = { status: 'trialing', trialEnd: new Date('2023-06-14T00:00:00Z') } as const

it.each<[string, boolean, Partial<Subscription>]>([
  ['the renewal of an active subscription', true, {}],
  ['the first charge of a trial', true, { ...trial, trialEndBehavior: 'create_invoice' }],
  ['a trial that is cancelled without a method', false, { ...trial, trialEndBehavior: 'cancel' }],
  ['a trial that is paused without a method', false, { ...trial, trialEndBehavior: 'pause' }],
  ['the renewal after a failed payment', true, { status: 'past_due' }],
  [
    'an end at which nothing is due',
    false,
    { status: 'past_due', cancelAtPeriodEnd: true, upcomingTotal: null, upcomingAmountDue: null, upcomingAt: null },
  ],
  ['a pause for good', false, { pauseBehavior: 'void' }],
  ['the renewal after a pause', true, { pauseBehavior: 'void', pauseResumesAt: new Date('2023-06-01T00:00:00Z') }],
])('%s has parts to show: %s', (_what, expected, overrides) => {
  const state = subscriptionState(
    buildSubscription(overrides),
    [buildOpenInvoice()],
    situationAt(now, { method: null }),
  )
  expect(tellsCharge(state)).toBe(expected)
})
