import type { Universe } from '../../core/store/universe'
import { changeSubscription } from '../subscriptions/change-subscription'
import type { Schedule } from '../objects'

/**
 * Sets `cancel_at` of the subscription to the end of the last phase when its schedule ends by canceling
 * (https://github.com/YumaInaura/YumaInaura/issues/2906). It is removed when the schedule no longer ends that way.
 */
export function syncCancelDate(
  universe: Universe,
  { end_behavior: behavior, phases, subscription: id }: Schedule,
): void {
  const subscription = universe.collection('subscription').get(id)
  if (!subscription || ['canceled', 'incomplete_expired'].includes(subscription.status)) return
  const end = behavior === 'cancel' ? (phases.at(-1)?.end_date ?? null) : null
  if (end === null) return dropCancelDate(universe, subscription.id)
  changeSubscription(universe, subscription.id, {
    cancel_at: end,
    cancel_at_period_end: false,
    canceled_at: subscription.canceled_at ?? universe.now(subscription.customer),
    _cancelsWithSchedule: true,
  })
}

/** Removes the date that a schedule set. A date that the customer chose stays. */
export function dropCancelDate(universe: Universe, id: string): void {
  const subscription = universe.collection('subscription').get(id)
  if (!subscription?._cancelsWithSchedule) return
  changeSubscription(universe, id, { cancel_at: null, canceled_at: null, _cancelsWithSchedule: undefined })
}
