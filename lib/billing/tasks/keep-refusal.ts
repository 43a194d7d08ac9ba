import { cancelRefusal } from './cancel/cancel-refusal'
import { isFixedTerm } from '../subscriptions/is-fixed-term'
import type { PortalFeatures } from '../portal-features'
import type { Subscription } from '../types'

/**
 * Why a customer cannot keep a subscription that is set to end, or null where that is possible. A term that the merchant
 * has sold is not the customer's to lengthen.
 */
export function keepRefusal(
  subscription: Parameters<typeof isFixedTerm>[0] & Pick<Subscription, 'status'>,
  features: Pick<PortalFeatures, 'subscriptionCancel'>,
): 'already_canceled' | 'feature_disabled' | 'fixed_term' | null {
  return cancelRefusal(subscription, features) ?? (isFixedTerm(subscription) ? 'fixed_term' : null)
}
