import { daysFrom } from '../steps/days-from'
import { ensurePrice } from '../steps/ensure-price'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer pays for two seats of 9 euros, by a currency option of a price in dollars. */
export const currencyOption: Scenario = async (context) =>
  subscribed(context, {
    name: 'Élodie Caron',
    mailbox: 'elodie.caron',
    since: monthsFrom(daysFrom(context.now, 15), -3),
    offer: 'team_monthly',
    more: { currency: 'eur', items: [{ price: await ensurePrice(context, 'team_monthly'), quantity: 2 }] },
  })
