import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { secondsOf } from '../steps/seconds-of'
import { subscribed } from '../steps/subscribed'

/** Collection is paused and resumes in twenty days. */
export const paused: Scenario = async (context) => {
  const made = await subscribed(context, {
    name: 'Felix Braun',
    mailbox: 'felix.braun',
    since: monthsFrom(daysFrom(context.now, 10), -4),
  })
  const [subscription = ''] = made.subscriptions
  const resumes = secondsOf(daysFrom(context.now, 20))
  await context.stripe.subscriptions.update(subscription, {
    pause_collection: { behavior: 'void', resumes_at: resumes },
  })
  return made
}
