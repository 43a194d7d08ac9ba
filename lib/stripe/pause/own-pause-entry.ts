import type { Stripe } from '../client/client'

/** The key of a schedule's pause that the portal set begins so, and goes on with the first day as the page told it. */
export const ownPauseKey = 'portico_pause_'

/** Whether a customer asked for the pause of a schedule. */
export function isOwnPauseEntry({ key }: Pick<Stripe.SubscriptionSchedule.PauseSchedule, 'key'>): boolean {
  return key.startsWith(ownPauseKey)
}
