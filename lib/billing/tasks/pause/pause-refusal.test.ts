import { expect, it } from 'vitest'
import { defaultPortalFeatures, type PortalFeatures } from '../../portal-features'
import { buildItem } from '../../testing/build-item'
import { buildSubscription } from '../../testing/build-subscription'
import type { Subscription } from '../../types'
import type { SubscriptionRequest } from '../subscription-request'
import { buildInvoice } from '../../testing/build-invoice'
import { buildOpenInvoice } from '../../testing/build-open-invoice'
import { pauseRefusal, type PauseRefusal } from './pause-refusal'

const now = new Date('2023-05-20T00:00:00Z')
const renewal = new Date('2023-06-14T00:00:00Z')
const on = { ...defaultPortalFeatures.subscriptionPause, enabled: true }
const { price, product } = buildItem()
const change = { at: renewal, intent: null, quantity: 1, price, product }
const own = { pauseBehavior: 'void', pauseBeginsAt: renewal }
const lastYear: SubscriptionRequest = {
  kind: 'pause',
  subscriptionId: 'sub_1',
  waits: false,
  receivedAt: now,
  term: null,
  endsAt: null,
  beginsAt: new Date('2022-09-14T00:00:00Z'),
}

type Feature = PortalFeatures['subscriptionPause']

it.each<[string, Partial<Subscription>, PauseRefusal | null, Partial<Feature>?]>([
  ['active', {}, null],
  ['active and invoiced', { collectionMethod: 'send_invoice' }, null],
  ['active where pausing is switched off', {}, 'feature_disabled', { enabled: false }],
  ['over', { status: 'canceled' }, 'subscription_ended'],
  ['over before it began', { status: 'incomplete_expired' }, 'subscription_ended'],
  ['on trial', { status: 'trialing', trialEnd: renewal }, 'pause_trial'],
  ['past due', { status: 'past_due' }, 'pause_unpaid'],
  ['unpaid', { status: 'unpaid' }, 'pause_unpaid'],
  ['incomplete', { status: 'incomplete' }, 'pause_unpaid'],
  ['paused by its status', { status: 'paused' }, 'already_paused'],
  ['paused by the merchant', { pauseBehavior: 'void' }, 'already_paused'],
  ['paused by the customer, who may set another day', own, null],
  ['paused by the customer, and past due', { ...own, status: 'past_due' }, 'pause_unpaid'],
  ['paused by the customer where that is switched off since', own, 'feature_disabled', { enabled: false }],
  ['set to end with the period', { cancelAtPeriodEnd: true }, 'pause_ending'],
  ['set to end on a day', { cancelAt: new Date('2023-12-01T00:00:00Z') }, 'pause_ending'],
  ['to change with the period', { plannedChange: { ...change, type: 'schedule' }, scheduleId: 's' }, 'pause_change'],
  ['to change once that is paid', { plannedChange: { ...change, type: 'pending_update' } }, 'pause_change'],
  ['on a schedule of the merchant’s', { scheduleId: 'sub_sched_1' }, 'pause_change'],
  ['billed by use', { items: [buildItem({ price: { usageType: 'metered' }, quantity: null })] }, 'not_pausable'],
  ['of a year where a month is offered', { items: [buildItem({ price: { interval: 'year' } })] }, 'not_pausable'],
  ['active with a limit that is not used up', {}, null, { pausesPerYear: 2 }],
  ['active with a limit that is used up', {}, 'pause_limit', { pausesPerYear: 1 }],
  ['paused within a limit that is used up by it', own, null, { pausesPerYear: 1 }],
  ['active where no pause is left at all', {}, 'pause_limit', { pausesPerYear: 0 }],
])('of a subscription that is %s', (_what, overrides, refusal, feature = {}) => {
  const features = { subscriptionPause: { ...on, ...feature } }
  expect(pauseRefusal(buildSubscription(overrides), features, { requests: [lastYear] }, now)).toBe(refusal)
})

const stopped = { status: 'paused', pausedReason: 'pause_requested', pauseBeginsAt: now } as const
const metered = [buildItem({ price: { usageType: 'metered' }, quantity: null })]

it.each<[string, Partial<Subscription>, PauseRefusal | null, Partial<Feature>?]>([
  ['active', {}, null],
  ['billed by use, which is billed before', { items: metered }, null],
  ['billed by use, where only payments pause', { items: metered }, 'not_pausable', { paymentsOnly: true }],
  ['of a year where a month is offered', { items: [buildItem({ price: { interval: 'year' } })] }, null],
  ['past due', { status: 'past_due' }, 'pause_unpaid'],
  ['on trial', { status: 'trialing', trialEnd: renewal }, 'pause_trial'],
  ['on a schedule of the merchant’s', { scheduleId: 'sub_sched_1' }, 'pause_change'],
  ['to pause, which may get another day', { pauseBeginsAt: renewal }, null],
  ['paused, which may get another day', stopped, null],
  ['paused, with a limit that is used up by it', stopped, null, { pausesPerYear: 1 }],
  ['paused since a payment failed', { status: 'paused', pausedReason: 'final_payment_failure' }, 'already_paused'],
  ['paused for longer than is offered', { ...stopped, pauseBeginsAt: new Date('2023-04-01') }, 'already_paused'],
  ['active with a limit that is used up', {}, 'pause_limit', { pausesPerYear: 1 }],
])('of a flexible subscription that is %s', (_what, overrides, refusal, feature = {}) => {
  const features = { subscriptionPause: { ...on, ...feature } }
  const subscription = buildSubscription({ billingMode: 'flexible', ...overrides })
  expect(pauseRefusal(subscription, features, { requests: [lastYear] }, now)).toBe(refusal)
})

it('of a subscription whose resumption is not paid', () => {
  const subscription = buildSubscription({ billingMode: 'flexible', ...stopped })
  const known = { openInvoices: [buildOpenInvoice()] }
  expect(pauseRefusal(subscription, { subscriptionPause: on }, known, now)).toBe('pause_unpaid')
})

it.each<[string, object, PauseRefusal | null, Partial<Subscription>?]>([
  ['with an open invoice', { openInvoices: [buildOpenInvoice()] }, 'pause_unpaid'],
  ['with a renewal that is being prepared', { drafts: [buildInvoice({ status: 'draft' })] }, 'pause_pending'],
  ['with a draft of the merchant’s', { drafts: [buildInvoice({ status: 'draft', billingReason: 'manual' })] }, null],
  ['with another’s open invoice', { openInvoices: [buildOpenInvoice({ subscriptionId: 'sub_2' })] }, null],
  ['paused before, with an open invoice', { openInvoices: [buildOpenInvoice()] }, null, own],
])('of a subscription %s', (_what, known, refusal, overrides = {}) => {
  expect(pauseRefusal(buildSubscription(overrides), { subscriptionPause: on }, known, now)).toBe(refusal)
})
