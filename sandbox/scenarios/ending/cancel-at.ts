import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { secondsOf } from '../steps/seconds-of'
import { subscribed } from '../steps/subscribed'

/** Flexible billing, to end on a day of its own by \`cancel_at\`. */
export const cancelAt: Scenario = async (context) => {
  const made = await subscribed(context, {
    name: 'Carla Rossi',
    mailbox: 'carla.rossi',
    since: monthsFrom(daysFrom(context.now, 14), -4),
    more: { billing_mode: { type: 'flexible' } },
  })
  const [subscription = ''] = made.subscriptions
  await context.stripe.subscriptions.update(subscription, { cancel_at: secondsOf(daysFrom(context.now, 40)) })
  return made
}
