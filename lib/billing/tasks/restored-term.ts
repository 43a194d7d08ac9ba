import { scheduledEnd } from '../subscriptions/scheduled-end'
import type { Subscription } from '../types'
import type { SubscriptionRequest } from './subscription-request'

/**
 * The end of the merchant's fixed term that keeping a subscription brings back, or null where keeping lets it renew.
 * `requests` are the customer's, newest first. A term counts while the end at Stripe is the one that the customer's
 * cancellation has set: whoever has changed it since decides.
 */
export function restoredTerm(
  subscription: Pick<Subscription, 'id' | 'cancelAt' | 'cancelAtPeriodEnd' | 'items'>,
  requests: readonly SubscriptionRequest[],
  now: Date,
): Date | null {
  const last = requests.find(
    ({ kind, subscriptionId }) => subscriptionId === subscription.id && (kind === 'cancel' || kind === 'keep'),
  )
  if (last?.kind !== 'cancel' || !last.term || last.term <= now) return null
  const isItsEnd = last.endsAt?.getTime() === scheduledEnd(subscription)?.getTime()
  return last.waits || isItsEnd ? last.term : null
}
