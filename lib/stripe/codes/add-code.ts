import { isOwnSchedule } from '../map/is-own-schedule'
import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'
import { discountOf, itemOf, keptOf } from '../write/phase-params'
import { findDiscount } from './find-discount'
import type { DiscountsWithCode } from './discounts-with-code'

/**
 * Adds a promotion code to the discounts of a subscription. Needs its `schedule` and `discounts` expanded. A schedule
 * takes the discounts of each phase from that phase ("If not specified, inherits the discount from the subscription's
 * customer", says the SDK), so there the code is redeemed with the phase under way.
 */
export async function addCode(
  stripe: Stripe,
  { id, schedule }: Stripe.Subscription,
  { discounts }: Pick<DiscountsWithCode, 'discounts'>,
  idempotencyKey: string,
): Promise<void> {
  if (!isOwnSchedule(schedule)) {
    await stripe.subscriptions.update(id, { discounts }, { idempotencyKey })
    return
  }
  await updatePhases(stripe, schedule, idempotencyKey, (phase) => (isLater(schedule, phase) ? null : discounts))
}

/**
 * Gives the discount of a promotion code to the phases that are still to come. They name the discount and not the code,
 * which would be redeemed a second time. Needs `schedule`, `discounts` and `customer` expanded.
 */
export async function keepCodeLater(
  stripe: Stripe,
  subscription: Stripe.Subscription,
  promotionCode: string,
  idempotencyKey: string,
): Promise<void> {
  const { schedule, discounts, customer } = subscription
  const added = findDiscount(discounts, { promotionCode })
  if (!added || !isOwnSchedule(schedule) || isKeptLater(subscription, promotionCode)) return
  const all = discounts.map((each) => ({ discount: idOf(each) }))
  const inherited = typeof customer === 'object' && !customer.deleted ? customer.discount : null
  await updatePhases(stripe, schedule, idempotencyKey, (phase) => {
    if (!isLater(schedule, phase)) return all
    const planned =
      phase.discounts.length > 0 ? phase.discounts.map(discountOf) : inherited ? [{ discount: inherited.id }] : []
    return [...planned, { discount: added.id }]
  })
}

/** Whether the phases still to come have the discount of a promotion code. */
export function isKeptLater({ schedule, discounts }: Stripe.Subscription, promotionCode: string): boolean {
  if (!isOwnSchedule(schedule)) return true
  const added = findDiscount(discounts, { promotionCode })
  return schedule.phases
    .filter((phase) => isLater(schedule, phase))
    .every((phase) => phase.discounts.some(({ discount }) => discount && idOf(discount) === added?.id))
}

type Phase = Stripe.SubscriptionSchedule.Phase

function isLater({ current_phase: current }: Stripe.SubscriptionSchedule, { start_date: start }: Phase): boolean {
  return current !== null && start >= current.end_date
}

type PhaseDiscounts = Stripe.SubscriptionScheduleUpdateParams.Phase['discounts']

/** Sends the phases from now on again, with other discounts where `discountsOf` names some. */
async function updatePhases(
  stripe: Stripe,
  { id, phases, current_phase: current }: Stripe.SubscriptionSchedule,
  idempotencyKey: string,
  discountsOf: (phase: Phase) => PhaseDiscounts | null,
): Promise<void> {
  const from = current?.start_date ?? 0
  await stripe.subscriptionSchedules.update(
    id,
    {
      proration_behavior: 'none',
      phases: phases
        .filter(({ start_date: start }) => start >= from)
        .map((phase, index) => {
          const discounts = discountsOf(phase)
          return {
            ...keptOf(phase),
            items: phase.items.map(itemOf),
            ...(index === 0 && { start_date: phase.start_date }),
            end_date: phase.end_date,
            proration_behavior: phase.proration_behavior,
            ...(discounts && { discounts }),
          }
        }),
    },
    { idempotencyKey },
  )
}
