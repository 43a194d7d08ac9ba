import { isLive } from '../../subscriptions/is-live'
import type { Subscription } from '../../types'

/** Whether there is a pause that the customer may give another date. A merchant's pause is not theirs to lengthen. */
export function isOwnPause(subscription: Pick<Subscription, 'status' | 'pauseBeginsAt'>): boolean {
  return isLive(subscription) && subscription.pauseBeginsAt !== null
}
