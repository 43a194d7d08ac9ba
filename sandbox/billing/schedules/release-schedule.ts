import type { Universe } from '../../core/store/universe'
import { changeSubscription } from '../subscriptions/change-subscription'
import type { Schedule } from '../objects'

/**
 * Detaches a schedule from its subscription. If unpaid invoices ended the subscription, the schedule is canceled and
 * `subscription_schedule.aborted` is emitted as well.
 */
export function releaseSchedule(
  universe: Universe,
  id: string,
  status: 'released' | 'canceled' | 'completed',
  isDelinquent = false,
): Schedule {
  const schedule = universe.collection('subscription_schedule').require(id)
  const now = universe.now(schedule.customer)
  const ended = universe.collection('subscription_schedule').update(id, {
    current_phase: null,
    status,
    ...(status === 'canceled' && { canceled_at: now }),
    ...(status === 'completed' && { completed_at: now }),
    ...(status === 'released' && {
      released_at: now,
      released_subscription: schedule.subscription,
      subscription: null,
    }),
  })
  const subscription = universe.collection('subscription').get(schedule.subscription)
  if (subscription?.schedule === id) changeSubscription(universe, subscription.id, { schedule: null })
  if (isDelinquent) universe.emit('subscription_schedule.aborted', ended)
  universe.emit(`subscription_schedule.${status}`, ended)
  return ended
}
