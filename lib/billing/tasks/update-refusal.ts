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

type Judged = Pick<
  Subscription,
  | 'status'
  | 'collectionMethod'
  | 'items'
  | 'pauseBehavior'
  | 'cancelAt'
  | 'cancelAtPeriodEnd'
  | 'scheduleId'
  | 'plannedChange'
>

/**
 * Why a customer cannot change the plan of a subscription, or null where that is possible. As in Stripe's portal: one
 * licensed item that is charged automatically, nothing owed, paused or ending, and no schedule of the merchant's that would
 * undo the change; one that the customer's own choice has made gives way to the next.
 */
export function updateRefusal(
  subscription: Judged,
  { subscriptionUpdate }: Pick<PortalFeatures, 'subscriptionUpdate'>,
): UpdateRefusal | null {
  const { status, items, collectionMethod, plannedChange, scheduleId } = subscription
  if (!isLive(subscription)) return 'subscription_ended'
  // As at Stripe, a configuration that names no products has no plan to change to.
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
