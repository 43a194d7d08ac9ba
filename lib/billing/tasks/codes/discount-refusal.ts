import type { PortalFeatures } from '../../portal-features'
import { isLive } from '../../subscriptions/is-live'
import { isPaused } from '../../subscriptions/is-paused'
import { scheduledEnd } from '../../subscriptions/scheduled-end'
import type { Subscription } from '../../types'

export type DiscountRefusal =
  'code_ended' | 'feature_disabled' | 'code_unpaid' | 'code_paused' | 'code_ending' | 'code_pending' | 'code_scheduled'

type Judged = Pick<
  Subscription,
  | 'status'
  | 'items'
  | 'pauseBehavior'
  | 'pauseBeginsAt'
  | 'cancelAt'
  | 'cancelAtPeriodEnd'
  | 'scheduleId'
  | 'plannedChange'
  | 'upcomingTotal'
>

/**
 * Why a customer cannot use a promotion code for a subscription as it is, or null where that is possible. As in Stripe's
 * portal, it is one of the changes that `default_allowed_updates` allows. The invoices of a pause are void and would use
 * up a code for one payment. A schedule of the merchant's has phases with discounts of their own.
 */
export function discountRefusal(
  subscription: Judged,
  { subscriptionUpdate }: Pick<PortalFeatures, 'subscriptionUpdate'>,
): DiscountRefusal | null {
  const { status, plannedChange, scheduleId, upcomingTotal } = subscription
  if (!isLive(subscription)) return 'code_ended'
  if (!subscriptionUpdate.enabled || !subscriptionUpdate.defaultAllowedUpdates.includes('promotion_code')) {
    return 'feature_disabled'
  }
  if (isPaused(subscription)) return 'code_paused'
  if (status !== 'active' && status !== 'trialing') return 'code_unpaid'
  if (scheduledEnd(subscription) && upcomingTotal === null) return 'code_ending'
  if (plannedChange?.type === 'pending_update') return 'code_pending'
  return scheduleId && !plannedChange?.intent ? 'code_scheduled' : null
}
