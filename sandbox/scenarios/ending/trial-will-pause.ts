import { daysFrom } from '../steps/days-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** Five days into a trial of fourteen without a card: it is paused at the end unless one is added. */
export const trialWillPause: Scenario = (context) =>
  subscribed(context, {
    name: 'Marek Novak',
    mailbox: 'marek.novak',
    since: daysFrom(context.now, -5),
    card: null,
    more: {
      trial_period_days: 14,
      trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
    },
  })
