import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availableActions } from './available-actions'
import { defaultPortalFeatures, type PortalFeatures } from '../portal-features'
import { subscriptionState } from '../subscriptions/subscription-state'
import { arbitraryCase } from '../testing/arbitrary-subscription'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'
import { situationAt } from '../testing/situation-at'
import type { PlannedChange, Subscription } from '../types'
import { updateRefusal } from './update-refusal'

const features: PortalFeatures = {
  ...defaultPortalFeatures,
  subscriptionUpdate: {
    ...defaultPortalFeatures.subscriptionUpdate,
    products: [
      { product: 'prod_1', prices: ['price_1'], adjustableQuantity: { enabled: false, minimum: 1, maximum: null } },
    ],
  },
}
const { price, product } = buildItem()
const planned: PlannedChange = {
  type: 'schedule',
  at: new Date('2023-06-14T00:00:00Z'),
  intent: 'a',
  quantity: 1,
  price: { ...price, id: 'price_2' },
  product,
}

describe('the plan of a subscription', () => {
  it.each<[string, Partial<Subscription>, ReturnType<typeof updateRefusal>]>([
    ['active', {}, null],
    ['on trial', { status: 'trialing' }, null],
    ['over', { status: 'canceled' }, 'subscription_ended'],
    ['never begun', { status: 'incomplete_expired' }, 'subscription_ended'],
    ['past due', { status: 'past_due' }, 'change_unpaid'],
    ['unpaid', { status: 'unpaid' }, 'change_unpaid'],
    ['not begun yet', { status: 'incomplete' }, 'change_unpaid'],
    ['paused', { status: 'paused' }, 'change_paused'],
    ['not collected', { pauseBehavior: 'void' }, 'change_paused'],
    ['set to end with the period', { cancelAtPeriodEnd: true }, 'change_ending'],
    ['set to end on a day', { cancelAt: new Date('2023-09-01T00:00:00Z') }, 'change_ending'],
    ['of several items', { items: [buildItem(), buildItem({ id: 'si_2' })] }, 'not_changeable'],
    ['metered', { items: [buildItem({ quantity: null, price: { usageType: 'metered' } })] }, 'not_changeable'],
    ['paid by invoice', { collectionMethod: 'send_invoice' }, 'not_changeable'],
    [
      'held by a schedule of the merchant’s',
      { scheduleId: 'sub_sched_1', plannedChange: { ...planned, intent: null } },
      'change_scheduled',
    ],
    ['held by a schedule that plans nothing', { scheduleId: 'sub_sched_1' }, 'change_scheduled'],
    ['held by the customer’s own choice', { scheduleId: 'sub_sched_1', plannedChange: planned }, null],
    [
      'waiting for a payment',
      { plannedChange: { ...planned, type: 'pending_update', intent: null } },
      'change_pending',
    ],
  ])('that is %s', (_, subscription, expected) => {
    expect(updateRefusal(buildSubscription(subscription), features)).toBe(expected)
  })

  it('cannot be changed where the configuration has that off, or names no plans', () => {
    const off = { subscriptionUpdate: { ...features.subscriptionUpdate, enabled: false } }
    expect(updateRefusal(buildSubscription(), off)).toBe('feature_disabled')
    expect(updateRefusal(buildSubscription(), defaultPortalFeatures)).toBe('feature_disabled')
  })

  it('can be changed exactly where the portal offers it', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ subscription, invoices, now }) => {
        const offered = availableActions(
          subscription,
          subscriptionState(subscription, invoices, situationAt(now)),
          features,
          now,
        )
        expect(offered.includes('update')).toBe(
          [null, 'change_pending'].includes(updateRefusal(subscription, features)),
        )
      }),
    )
  })
})
