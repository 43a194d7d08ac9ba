import { isStripeAway } from '@/lib/errors'
import type { Stripe } from '../client/client'
import { isStoredAnswer } from '../client/is-stored-answer'
import { isOwnPauseEntry } from '../pause/own-pause-entry'
import { intentKey } from '../map/resubscription-metadata'
import { stripeFailure } from '../client/stripe-failure'
import { itemOf, keptOf } from './phase-params'

type Later = {
  price: string
  quantity: number
  intent: string
  /** all that count from then on; null for those that there are */
  discounts?: Stripe.SubscriptionScheduleUpdateParams.Phase['discounts'] | null
}

/**
 * Changes a subscription's one item when its period ends, by a schedule that releases the subscription afterwards.
 * Needs `schedule` expanded: an existing schedule is used again, unless it only held a pause.
 */
export async function scheduleUpdate(
  stripe: Stripe,
  { id, items, schedule: attached }: Stripe.Subscription,
  { price, quantity, intent, discounts = null }: Later,
  idempotencyKey: string,
): Promise<void> {
  const { subscriptionSchedules } = stripe
  const held = typeof attached === 'object' ? attached : null
  // The schedule of a pause that is over has no part in what comes.
  const isSpent = held?.pause_schedules.some(isOwnPauseEntry) ?? false
  if (held && isSpent) {
    await subscriptionSchedules.release(held.id, {}, { idempotencyKey: `${idempotencyKey}:spent` })
  }
  // Stripe takes no phases in the call that makes a schedule from a subscription.
  const schedule =
    held && !isSpent
      ? held
      : await subscriptionSchedules.create({ from_subscription: id }, { idempotencyKey: `${idempotencyKey}:schedule` })
  const current = schedule.phases.find(({ start_date: start }) => start === schedule.current_phase?.start_date)
  const [item] = current?.items ?? []
  const periodEnd = items.data[0]?.current_period_end
  if (!current || !item || periodEnd === undefined)
    throw new Error(`The schedule ${schedule.id} has no phase under way`)
  const kept = keptOf(current)
  try {
    await subscriptionSchedules.update(
      schedule.id,
      {
        end_behavior: 'release',
        metadata: { [intentKey]: intent },
        proration_behavior: 'none',
        phases: [
          { ...kept, items: current.items.map(itemOf), start_date: current.start_date, end_date: periodEnd },
          // The phase begins with a period, so nothing is prorated. The schedule is not needed after it has begun.
          {
            ...kept,
            items: [{ ...itemOf(item), price, quantity }],
            ...(discounts && { discounts }),
            proration_behavior: 'none',
            duration: { interval: 'day', interval_count: 1 },
          },
        ],
      },
      { idempotencyKey },
    )
  } catch (error) {
    // A schedule whose phases Stripe refused for good plans nothing, and would keep the customer from choosing again.
    if (isStoredAnswer(error) && !isStripeAway(stripeFailure(error).code)) {
      await subscriptionSchedules.release(schedule.id, {}, { idempotencyKey: `${idempotencyKey}:release` })
    }
    throw error
  }
}
