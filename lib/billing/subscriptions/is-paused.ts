import { isLive } from './is-live'
import type { Subscription } from '../types'

/** Whether there is anything to resume: a status that stands still, or a collection that is paused. */
export function isPaused(subscription: Pick<Subscription, 'status' | 'pauseBehavior'>): boolean {
  return isLive(subscription) && (subscription.status === 'paused' || subscription.pauseBehavior !== null)
}
