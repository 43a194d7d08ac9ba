import { daysFrom } from '../steps/days-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/**
 * The customer is five days into a trial of fourteen without a card. The trial ends in cancellation unless one is
 * added.
 */
export const trialWillCancel: Scenario = (context) =>
  subscribed(context, {
    name: 'Sofie Lund',
    mailbox: 'sofie.lund',
    since: daysFrom(context.now, -5),
    card: null,
    more: {
      trial_period_days: 14,
      trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
    },
  })
