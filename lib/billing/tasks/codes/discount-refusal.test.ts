import { expect, it } from 'vitest'
import { defaultPortalFeatures, type PortalFeatures } from '../../portal-features'
import { buildItem } from '../../testing/build-item'
import { buildSubscription } from '../../testing/build-subscription'
import type { Subscription } from '../../types'
import { discountRefusal, type DiscountRefusal } from './discount-refusal'

const { subscriptionUpdate } = defaultPortalFeatures
const allowed = { subscriptionUpdate: { ...subscriptionUpdate, defaultAllowedUpdates: ['promotion_code' as const] } }

const refusalOf = (more: Partial<Subscription>, features: Pick<PortalFeatures, 'subscriptionUpdate'> = allowed) =>
  discountRefusal(buildSubscription(more), features)

const planned = {
  type: 'schedule',
  at: new Date('2023-06-14T00:00:00Z'),
  quantity: 1,
  price: buildItem().price,
  product: buildItem().product,
} as const

it('is possible for what is active or on trial and pays again, by card or by invoice, and by use', () => {
  expect(refusalOf({})).toBeNull()
  expect(refusalOf({ status: 'trialing' })).toBeNull()
  expect(refusalOf({ collectionMethod: 'send_invoice' })).toBeNull()
  expect(refusalOf({ items: [buildItem(), buildItem({ id: 'si_2', price: { usageType: 'metered' } })] })).toBeNull()
  expect(refusalOf({ cancelAt: new Date('2024-01-01T00:00:00Z') })).toBeNull()
})

it('is possible with a change that the customer has planned', () => {
  expect(refusalOf({ scheduleId: 'sub_sched_1', plannedChange: { ...planned, intent: 'one' } })).toBeNull()
})

it.each<[string, Partial<Subscription>, DiscountRefusal]>([
  ['has ended', { status: 'canceled' }, 'code_ended'],
  ['is paused', { status: 'paused' }, 'code_paused'],
  ['has invoices that are void, now or soon', { pauseBehavior: 'void' }, 'code_paused'],
  ['owes something', { status: 'past_due' }, 'code_unpaid'],
  ['has not begun', { status: 'incomplete' }, 'code_unpaid'],
  ['ends without another payment', { cancelAtPeriodEnd: true, upcomingTotal: null }, 'code_ending'],
  ['has a change to be paid', { plannedChange: { ...planned, type: 'pending_update', intent: null } }, 'code_pending'],
  ['has a schedule of the merchant’s', { scheduleId: 'sub_sched_1' }, 'code_scheduled'],
])('is not possible for one that %s', (_, more, refusal) => {
  expect(refusalOf(more)).toBe(refusal)
})

it('follows the configuration, as in Stripe’s portal', () => {
  expect(refusalOf({}, defaultPortalFeatures)).toBe('feature_disabled')
  expect(refusalOf({}, { subscriptionUpdate: { ...allowed.subscriptionUpdate, enabled: false } })).toBe(
    'feature_disabled',
  )
})
