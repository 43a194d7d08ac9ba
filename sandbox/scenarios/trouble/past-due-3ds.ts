import { cardFailsAt } from '../steps/card-fails-at'
import { daysFrom } from '../steps/days-from'
import type { Scenario } from '../scenario'

/** Yesterday's charge waits for 3-D Secure, because the customer was not there to pass it. */
export const pastDue3ds: Scenario = (context) =>
  cardFailsAt(context, {
    name: 'Greta Sommer',
    mailbox: 'greta.sommer',
    renewal: daysFrom(context.now, -1),
    failingCard: 'pm_card_authenticationRequired',
  })
