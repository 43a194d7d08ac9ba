import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'

/**
 * Releases a subscription from its schedule, because Stripe refuses to change when a scheduled subscription ends.
 * Answers the subscription afterwards. What it bills now stays; the changes planned for later are dropped.
 */
export async function releaseSchedule(
  stripe: Stripe,
  subscription: Stripe.Subscription,
  idempotencyKey: string,
): Promise<Stripe.Subscription> {
  const schedule = idOf(subscription.schedule)
  if (!schedule) return subscription
  await stripe.subscriptionSchedules.release(schedule, {}, { idempotencyKey: `${idempotencyKey}:release` })
  return stripe.subscriptions.retrieve(subscription.id)
}
