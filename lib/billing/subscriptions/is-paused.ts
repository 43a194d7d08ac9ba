import { isLive } from './is-live'
import type { Subscription } from '../types'

/** Whether the subscription can be resumed: its status or its collection is paused. */
export function isPaused(subscription: Pick<Subscription, 'status' | 'pauseBehavior'>): boolean {
  return isLive(subscription) && (subscription.status === 'paused' || subscription.pauseBehavior !== null)
}
