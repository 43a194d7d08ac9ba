import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'

/**
 * Takes a subscription from the schedule that decides its phases, since Stripe refuses to change when such a one ends;
 * answers the subscription as it then is. What it bills now stays; changes planned for later no longer come.
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
