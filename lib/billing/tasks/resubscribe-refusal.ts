import { isLive } from '../subscriptions/is-live'
import { isOffered } from '../plans/is-offered'
import { replacementOf } from '../subscriptions/replacement-of'
import type { Subscription } from '../types'

/** Why a customer cannot subscribe to the same again, or null where that is possible. */
export function resubscribeRefusal(
  subscription: Pick<Subscription, 'id' | 'status' | 'items'>,
  subscriptions: readonly Pick<Subscription, 'id' | 'status' | 'resubscribedFrom'>[],
): 'not_ended' | 'already_resubscribed' | 'price_unavailable' | null {
  if (isLive(subscription)) return 'not_ended'
  if (replacementOf(subscription, subscriptions)) return 'already_resubscribed'
  return isOffered(subscription) ? null : 'price_unavailable'
}
