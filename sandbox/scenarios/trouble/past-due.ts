import { cardFailsAt } from '../steps/card-fails-at'
import { daysFrom } from '../steps/days-from'
import type { Scenario } from '../scenario'

/** The customer paid for four months, and yesterday's charge was declined. Stripe will try again. */
export const pastDue: Scenario = (context) =>
  cardFailsAt(context, {
    name: 'Paul Durand',
    mailbox: 'paul.durand',
    renewal: daysFrom(context.now, -1),
    failingCard: 'pm_card_chargeCustomerFail',
  })
