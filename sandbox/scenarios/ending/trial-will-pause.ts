import { daysFrom } from '../steps/days-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer is five days into a trial of fourteen without a card. The trial ends in a pause unless one is added. */
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
