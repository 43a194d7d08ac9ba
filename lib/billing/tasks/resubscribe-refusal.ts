import { isLive } from '../subscriptions/is-live'
import { isOffered } from '../plans/is-offered'
import type { Subscription } from '../types'

/** Why a customer cannot subscribe to the same again, or null where that is possible. */
export function resubscribeRefusal(
  subscription: Pick<Subscription, 'id' | 'status' | 'items'>,
  subscriptions: readonly Pick<Subscription, 'id' | 'status' | 'resubscribedFrom'>[],
): 'not_ended' | 'already_resubscribed' | 'price_unavailable' | null {
  if (isLive(subscription)) return 'not_ended'
  const successors = subscriptions.filter(({ resubscribedFrom }) => resubscribedFrom === subscription.id)
  if (successors.some(isLive)) return 'already_resubscribed'
  return isOffered(subscription) ? null : 'price_unavailable'
}
