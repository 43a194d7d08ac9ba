import { isLive } from './is-live'
import type { Subscription } from '../types'

/** Whether the subscription can be resumed: its status or its collection is paused, or will be as the customer asked. */
export function isPaused(subscription: Pick<Subscription, 'status' | 'pauseBehavior' | 'pauseBeginsAt'>): boolean {
  const { status, pauseBehavior, pauseBeginsAt } = subscription
  return isLive(subscription) && (status === 'paused' || pauseBehavior !== null || pauseBeginsAt !== null)
}
