import { monthsFrom } from '../steps/months-from'
import { daysFrom } from '../steps/days-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer has asked for a pause: it begins in twenty days, when the paid period ends, and lasts a month. */
export const pausing: Scenario = async (context) => {
  const made = await subscribed(context, {
    name: 'Clara Neumann',
    mailbox: 'clara.neumann',
    since: monthsFrom(daysFrom(context.now, 20), -4),
  })
  const [id = ''] = made.subscriptions
  const { items } = await context.stripe.subscriptions.retrieve(id)
  const begins = items.data[0]?.current_period_end ?? 0
  const resumes = monthsFrom(new Date(begins * 1000), 1).getTime() / 1000
  // As the portal sets it: a minute before the renewal that is charged, with its own note.
  await context.stripe.subscriptions.update(id, {
    pause_collection: { behavior: 'void', resumes_at: resumes - 60 },
    metadata: { portico_pause: `${begins}-${resumes}` },
  })
  return made
}
