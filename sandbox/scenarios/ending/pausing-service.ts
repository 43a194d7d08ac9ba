import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import { pausedByPortal } from '../steps/paused-by-portal'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer has asked for a pause of the subscription: it begins in eight days and lasts a month. */
export const pausingService: Scenario = async (context) => {
  const made = await subscribed(context, {
    name: 'Ingrid Solberg',
    mailbox: 'ingrid.solberg',
    since: monthsFrom(daysFrom(context.now, 8), -4),
  })
  const [id = ''] = made.subscriptions
  await pausedByPortal(context.stripe, id, 1)
  return made
}
