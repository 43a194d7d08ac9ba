import type { SubscriptionStatus } from '../types'

/** Whether the subscription can still be charged or cancelled. `canceled` and `incomplete_expired` are final. */
export function isLive(subscription: { status: SubscriptionStatus }): boolean {
  return subscription.status !== 'canceled' && subscription.status !== 'incomplete_expired'
}
