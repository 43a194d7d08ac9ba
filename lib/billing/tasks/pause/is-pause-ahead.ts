import type { Subscription } from '../../types'
import { isOwnPause } from './is-own-pause'

/** Whether the customer has asked for a pause that has not begun, since the paid period still runs. */
export function isPauseAhead(
  subscription: Pick<Subscription, 'status' | 'pauseBehavior' | 'pauseBeginsAt'>,
  now: Date,
): boolean {
  const { pauseBeginsAt } = subscription
  return isOwnPause(subscription) && pauseBeginsAt !== null && pauseBeginsAt > now
}
