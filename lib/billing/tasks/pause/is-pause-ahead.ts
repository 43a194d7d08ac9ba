import type { Subscription } from '../../types'
import { isOwnPause } from './is-own-pause'

/** Whether the customer has asked for a pause that has not begun, since the paid period still runs. */
export function isPauseAhead(subscription: Pick<Subscription, 'status' | 'pauseBeginsAt'>, now: Date): boolean {
  const { status, pauseBeginsAt } = subscription
  return isOwnPause(subscription) && status !== 'paused' && pauseBeginsAt !== null && pauseBeginsAt > now
}
