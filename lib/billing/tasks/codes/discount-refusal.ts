import type { PortalFeatures } from '../../portal-features'
import { isLive } from '../../subscriptions/is-live'
import { isPaused } from '../../subscriptions/is-paused'
import { scheduledEnd } from '../../subscriptions/scheduled-end'
import type { Subscription } from '../../types'
import { allowsCodes } from './allows-codes'

export type DiscountRefusal =
  'code_ended' | 'feature_disabled' | 'code_unpaid' | 'code_paused' | 'code_ending' | 'code_pending' | 'code_scheduled'

/**
 * Why a customer cannot use a promotion code for a subscription without changing its plan, or null where that is
 * possible. The invoices of a pause are void and would use up a code for one payment. The phases of a merchant's own
 * schedule have discounts of their own.
 */
export function discountRefusal(
  subscription: Subscription,
  features: Pick<PortalFeatures, 'subscriptionUpdate'>,
): DiscountRefusal | null {
  const { status, plannedChange, scheduleId, upcomingTotal } = subscription
  if (!isLive(subscription)) return 'code_ended'
  if (!allowsCodes(features)) return 'feature_disabled'
  if (isPaused(subscription)) return 'code_paused'
  if (status !== 'active' && status !== 'trialing') return 'code_unpaid'
  if (scheduledEnd(subscription) && upcomingTotal === null) return 'code_ending'
  if (plannedChange?.type === 'pending_update') return 'code_pending'
  return scheduleId && !plannedChange?.intent ? 'code_scheduled' : null
}
