import { isLive } from './is-live'
import { scheduledEnd } from './scheduled-end'
import type { Subscription } from '../types'

/** Whether a subscription continues until somebody ends it. */
export function renews(subscription: Subscription): boolean {
  return isLive(subscription) && !scheduledEnd(subscription)
}
