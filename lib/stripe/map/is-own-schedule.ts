import type { Stripe } from '../client/client'
import { isOwnPauseEntry } from '../pause/own-pause-entry'
import { intentKey } from './resubscription-metadata'

/** Whether a customer's choice made the schedule. Needs it expanded. */
export function isOwnSchedule(schedule: Stripe.Subscription['schedule']): schedule is Stripe.SubscriptionSchedule {
  if (schedule === null || typeof schedule !== 'object') return false
  return intentKey in (schedule.metadata ?? {}) || schedule.pause_schedules.some(isOwnPauseEntry)
}
