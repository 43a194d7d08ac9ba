import { isLive } from '../subscriptions/is-live'
import { isPaused } from '../subscriptions/is-paused'
import type { Subscription } from '../types'

/**
 * Why a customer cannot resume a subscription, or null where that is possible. Stripe resumes status `paused` only for
 * subscriptions that are charged automatically. Its portal configuration has no switch for resuming.
 */
export function resumeRefusal(
  subscription: Pick<Subscription, 'status' | 'pauseBehavior' | 'pauseBeginsAt' | 'collectionMethod'>,
): 'already_canceled' | 'not_paused' | 'not_resumable' | null {
  if (!isLive(subscription)) return 'already_canceled'
  if (!isPaused(subscription)) return 'not_paused'
  const invoiced = subscription.collectionMethod !== 'charge_automatically'
  return subscription.status === 'paused' && invoiced ? 'not_resumable' : null
}
