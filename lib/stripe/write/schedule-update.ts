import { isStripeAway } from '@/lib/errors'
import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'
import { isStoredAnswer } from '../client/is-stored-answer'
import { intentKey } from '../map/resubscription-metadata'
import { stripeFailure } from '../client/stripe-failure'

type Later = { price: string; quantity: number; intent: string }

/**
 * Changes a subscription's one item when its period ends, by a schedule that releases the subscription afterwards.
 * Needs `schedule` expanded: an existing schedule is used again.
 */
export async function scheduleUpdate(
  stripe: Stripe,
  { id, items, schedule: attached }: Stripe.Subscription,
  { price, quantity, intent }: Later,
  idempotencyKey: string,
): Promise<void> {
  const { subscriptionSchedules } = stripe
  // Stripe takes no phases in the call that makes a schedule from a subscription.
  const schedule =
    typeof attached === 'object' && attached
      ? attached
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

type Phase = Stripe.SubscriptionSchedule.Phase

/** The settings of a phase, to be sent again, because an update removes whatever it leaves out. */
function keptOf(phase: Phase) {
  const { discounts, default_tax_rates: rates, default_payment_method: method, description, metadata } = phase
  const { automatic_tax: tax, collection_method: collection, on_behalf_of: onBehalfOf } = phase
  return {
    ...(discounts.length > 0 && { discounts: discounts.map(discountOf) }),
    ...(rates && rates.length > 0 && { default_tax_rates: rates.map(({ id }) => id) }),
    ...(method && { default_payment_method: idOf(method) }),
    ...(description && { description }),
    ...(metadata && Object.keys(metadata).length > 0 && { metadata }),
    ...(tax?.enabled && { automatic_tax: { enabled: true } }),
    ...(collection && { collection_method: collection }),
    ...(onBehalfOf && { on_behalf_of: idOf(onBehalfOf) }),
  } satisfies Partial<Stripe.SubscriptionScheduleUpdateParams.Phase>
}

function itemOf({ price, quantity, tax_rates: rates, discounts, metadata }: Phase['items'][number]) {
  return {
    price: idOf(price),
    ...(quantity !== undefined && { quantity }),
    ...(rates && rates.length > 0 && { tax_rates: rates.map(({ id }) => id) }),
    ...(discounts.length > 0 && { discounts: discounts.map(discountOf) }),
    ...(metadata && Object.keys(metadata).length > 0 && { metadata }),
  } satisfies Stripe.SubscriptionScheduleUpdateParams.Phase.Item
}

/** An existing discount, or the coupon or promotion code to redeem. */
function discountOf({ discount, coupon, promotion_code: code }: Phase['discounts'][number]) {
  if (discount) return { discount: idOf(discount) }
  return code ? { promotion_code: idOf(code) } : { coupon: coupon ? idOf(coupon) : '' }
}
