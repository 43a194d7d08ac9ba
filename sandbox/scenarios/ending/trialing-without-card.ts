import { daysFrom } from '../steps/days-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer is five days into a trial of fourteen and has nothing to pay with afterwards. */
export const trialingWithoutCard: Scenario = (context) =>
  subscribed(context, {
    name: 'Lena Fischer',
    mailbox: 'lena.fischer',
    since: daysFrom(context.now, -5),
    card: null,
    more: { trial_period_days: 14 },
  })
