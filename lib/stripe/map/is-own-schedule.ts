import type { Stripe } from '../client/client'
import { intentKey } from './resubscription-metadata'

/** Whether a customer's choice made the schedule. Needs it expanded. */
export function isOwnSchedule(schedule: Stripe.Subscription['schedule']): schedule is Stripe.SubscriptionSchedule {
  return schedule !== null && typeof schedule === 'object' && intentKey in (schedule.metadata ?? {})
}
