import { cardFailsAt } from '../steps/card-fails-at'
import { daysFrom } from '../steps/days-from'
import type { Scenario } from '../scenario'

/** Every attempt to charge the renewal of twenty days ago was declined, and Stripe has given up. */
export const unpaid: Scenario = (context) =>
  cardFailsAt(context, {
    name: 'Ugo Ferri',
    mailbox: 'ugo.ferri',
    renewal: daysFrom(context.now, -20),
    failingCard: 'pm_card_chargeCustomerFail',
    // Merchants set this in Stripe's Dashboard, so the API has no call for it.
    prepare: (stripe, customer) =>
      stripe.rawRequest('POST', '/_sandbox/billing_settings', { customer, afterRetries: 'unpaid' }),
  })
