import { isFixedTerm } from '../subscriptions/is-fixed-term'
import { scheduledEnd } from '../subscriptions/scheduled-end'
import type { Subscription } from '../types'
import { restoredTerm } from './restored-term'
import type { SubscriptionRequest } from './subscription-request'

/**
 * The end of the merchant's fixed term that an end at `endsAt` cuts short, or null where it cuts none. A cancellation of
 * what was cancelled already hands on the term that the first one cut.
 */
export function cutTerm(
  subscription: Subscription,
  requests: readonly SubscriptionRequest[],
  endsAt: Date,
  now: Date,
): Date | null {
  if (!isFixedTerm(subscription)) return restoredTerm(subscription, requests, now)
  const end = subscription.scheduleEndsAt ?? scheduledEnd(subscription)
  return end && end > endsAt ? end : null
}
