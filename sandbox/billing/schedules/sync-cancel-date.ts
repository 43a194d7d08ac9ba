import type { Universe } from '../../core/store/universe'
import { changeSubscription } from '../subscriptions/change-subscription'
import type { Schedule } from '../objects'

/**
 * A schedule that ends by cancelling says so on its subscription: `cancel_at` is the end of the last phase
 * (https://github.com/YumaInaura/YumaInaura/issues/2906), and goes again when the schedule no longer ends so.
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

/** Takes back the date that a schedule set; one that the customer chose stays. */
export function dropCancelDate(universe: Universe, id: string): void {
  const subscription = universe.collection('subscription').get(id)
  if (!subscription?._cancelsWithSchedule) return
  changeSubscription(universe, id, { cancel_at: null, canceled_at: null, _cancelsWithSchedule: undefined })
}
