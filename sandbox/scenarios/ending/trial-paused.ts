import { daysFrom } from '../steps/days-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The trial ended six days ago without a card, and the subscription is paused until there is one. */
export const trialPaused: Scenario = (context) =>
  subscribed(context, {
    name: 'Yusuf Demir',
    mailbox: 'yusuf.demir',
    since: daysFrom(context.now, -20),
    card: null,
    more: { trial_period_days: 14, trial_settings: { end_behavior: { missing_payment_method: 'pause' } } },
  })
