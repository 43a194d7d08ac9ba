import type { Universe } from '../../core/store/universe'
import type { Subscription } from '../objects'
import type { PauseEntry } from './pause-task'

/** Records the result of a delayed resumption in the schedule that requested it. */
export function noteResumption(universe: Universe, { id }: Subscription, outcome: 'succeeded' | 'error'): void {
  const status =
    outcome === 'succeeded'
      ? { type: outcome }
      : { type: outcome, error: { message: 'The invoice of the resumption was voided before it was paid.' } }
  // The schedule may be completed by now.
  for (const schedule of universe.collection('subscription_schedule').by('subscription', id)) {
    if (!schedule.pause_schedules.some(waits)) continue
    const entries = schedule.pause_schedules.map((entry) =>
      entry.resume && waits(entry) ? { ...entry, resume: { ...entry.resume, status } } : entry,
    )
    universe.change('subscription_schedule', schedule.id, { pause_schedules: entries }, 'subscription_schedule.updated')
  }
}

function waits({ resume }: PauseEntry): boolean {
  return resume?.status.type === 'pending' || resume?.status.type === 'requires_action'
}
