import { isLive } from '../subscriptions/is-live'
import { isPaused } from '../subscriptions/is-paused'
import type { PortalFeatures } from '../portal-features'
import { scheduledEnd } from '../subscriptions/scheduled-end'
import type { Subscription } from '../types'

export type UpdateRefusal =
  | 'subscription_ended'
  | 'feature_disabled'
  | 'not_changeable'
  | 'change_unpaid'
  | 'change_paused'
  | 'change_ending'
  | 'change_pending'
  | 'change_scheduled'

/**
 * Why a customer cannot change the plan of a subscription, or null where that is possible. As in Stripe's portal, the
 * subscription has one licensed item, is charged automatically, owes nothing, and is neither paused nor ending. A
 * schedule of the merchant's would undo the change and forbids it; a schedule that the customer's own choice made is
 * replaced.
 */
export function updateRefusal(
  subscription: Subscription,
  { subscriptionUpdate }: Pick<PortalFeatures, 'subscriptionUpdate'>,
): UpdateRefusal | null {
  const { status, items, collectionMethod, plannedChange, scheduleId } = subscription
  if (!isLive(subscription)) return 'subscription_ended'
  // As at Stripe, a configuration without products offers no plan to change to.
  if (!subscriptionUpdate.enabled || subscriptionUpdate.products.length === 0) return 'feature_disabled'
  const [item, ...others] = items
  if (!item || others.length > 0 || item.price.usageType === 'metered' || collectionMethod !== 'charge_automatically') {
    return 'not_changeable'
  }
  if (isPaused(subscription)) return 'change_paused'
  if (status !== 'active' && status !== 'trialing') return 'change_unpaid'
  if (scheduledEnd(subscription)) return 'change_ending'
  if (plannedChange?.type === 'pending_update') return 'change_pending'
  return scheduleId && !plannedChange?.intent ? 'change_scheduled' : null
}
