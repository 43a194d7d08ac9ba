import { daysFrom } from '../steps/days-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer subscribed an hour ago, and the first payment waits for 3-D Secure. */
export const incomplete: Scenario = (context) =>
  subscribed(context, {
    name: 'Iris Novak',
    mailbox: 'iris.novak',
    since: daysFrom(context.now, -1 / 24),
    card: 'pm_card_authenticationRequired',
  })
