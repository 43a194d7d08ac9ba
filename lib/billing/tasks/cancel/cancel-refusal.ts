import { isLive } from '../../subscriptions/is-live'
import type { PortalFeatures } from '../../portal-features'
import type { Subscription } from '../../types'

/** Why a customer cannot cancel or keep a subscription, or null where that is possible. */
export function cancelRefusal(
  subscription: Pick<Subscription, 'status'>,
  { subscriptionCancel }: Pick<PortalFeatures, 'subscriptionCancel'>,
): 'already_canceled' | 'feature_disabled' | null {
  if (!isLive(subscription)) return 'already_canceled'
  return subscriptionCancel.enabled ? null : 'feature_disabled'
}
