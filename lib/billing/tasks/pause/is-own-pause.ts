import { isLive } from '../../subscriptions/is-live'
import type { Subscription } from '../../types'

/** Whether the customer asked for the pause of collection. A pause that the merchant set is not theirs to lengthen. */
export function isOwnPause(subscription: Pick<Subscription, 'status' | 'pauseBehavior' | 'pauseBeginsAt'>): boolean {
  return isLive(subscription) && subscription.pauseBehavior !== null && subscription.pauseBeginsAt !== null
}
