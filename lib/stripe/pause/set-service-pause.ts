import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'
import { releaseSchedule } from '../write/release-schedule'
import { isOwnPauseEntry } from './own-pause-entry'
import { endEntry, pauseEntry, pauseNow, type Start } from './service-params'
import type { ServicePause } from './service-pause'

/**
 * Pauses a subscription itself. What Stripe shall do later, pausing or resuming, it does by a schedule, and takes the
 * place of one that an earlier choice of the customer's has left: https://docs.stripe.com/billing/subscriptions/pause/schedules
 */
export async function startServicePause(
  stripe: Stripe,
  subscription: Stripe.Subscription,
  { start, ...pause }: ServicePause & { start: Start },
  idempotencyKey: string,
): Promise<void> {
  const { id } = await releaseSchedule(stripe, subscription, idempotencyKey)
  if (start === 'now' && pause.resumes === null) {
    await stripe.subscriptions.pause(id, pauseNow, { idempotencyKey })
    return
  }
  const pause_schedules = [pauseEntry(pause, start)]
  await stripe.subscriptionSchedules.create({ from_subscription: id, pause_schedules }, { idempotencyKey })
}

/** Sets another end for a pause that is ahead or runs. Needs `schedule` expanded. */
export async function moveServicePause(
  stripe: Stripe,
  { id, schedule }: Pick<Stripe.Subscription, 'id' | 'schedule'>,
  pause: ServicePause,
  idempotencyKey: string,
): Promise<void> {
  const known = typeof schedule === 'object' ? schedule?.pause_schedules.find(isOwnPauseEntry) : undefined
  const held = idOf(schedule)
  if (held) {
    const entry = { ...endEntry(pause), ...(known && { key: known.key }) }
    await stripe.subscriptionSchedules.update(held, { pause_schedules: [entry] }, { idempotencyKey })
    return
  }
  const { key, resume } = endEntry(pause)
  if (resume === '') return
  const pause_schedules = [{ key, resume }]
  await stripe.subscriptionSchedules.create({ from_subscription: id, pause_schedules }, { idempotencyKey })
}
