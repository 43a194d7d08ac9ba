import type { Stripe } from '../client/client'
import { isOwnSchedule } from '../map/is-own-schedule'
import { isOwnPauseEntry, ownPauseKey } from './own-pause-entry'

/** Both in seconds; `resumes` is the day on which Stripe resumes it, or null where the pause is open. */
export type ServicePause = { begins: number; resumes: number | null }

/**
 * The pause of the subscription itself that its customer may change, or null: one that is ahead because they asked for
 * it, or one that runs and no schedule of the merchant's ends. Needs `schedule` expanded.
 */
export function readServicePause({ status, status_details: details, schedule }: Held): ServicePause | null {
  if (schedule !== null && !isOwnSchedule(schedule)) return null
  const entry = schedule?.pause_schedules.find(isOwnPauseEntry) ?? null
  const begins = entry && Number(entry.key.slice(ownPauseKey.length))
  const resumes = entry?.resume?.status.type === 'scheduled' ? entry.resume.resume_at : null
  if (status !== 'paused') return begins && entry?.pause.status.type === 'scheduled' ? { begins, resumes } : null
  const paused = details?.paused
  if (paused?.subscription.type !== 'pause_requested') return null
  return { begins: begins ?? paused.transitioned_at, resumes }
}

type Held = Pick<Stripe.Subscription, 'status' | 'status_details' | 'schedule'>

/** Seconds: when Stripe resumes a subscription that is or will be paused, whoever asked for it; null for an open pause. */
export function resumptionOf(subscription: Held): number | null {
  const { status, schedule } = subscription
  if (status !== 'paused') return readServicePause(subscription)?.resumes ?? null
  const entries = schedule !== null && typeof schedule === 'object' ? schedule.pause_schedules : []
  return entries.find(({ resume }) => resume?.status.type === 'scheduled')?.resume?.resume_at ?? null
}
