import { isLive } from './is-live'
import type { Subscription } from '../types'

/** The running subscription by which a customer has subscribed again after this one's end; null where there is none. */
export function replacementOf<S extends Pick<Subscription, 'id' | 'status' | 'resubscribedFrom'>>(
  ended: Pick<Subscription, 'id'>,
  subscriptions: readonly S[],
): S | null {
  return subscriptions.find((candidate) => candidate.resubscribedFrom === ended.id && isLive(candidate)) ?? null
}
