import { daysFrom } from '../steps/days-from'
import { ensurePrice } from '../steps/ensure-price'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** One item has three seats at 10 dollars each, which makes 30 dollars a month. */
export const severalSeats: Scenario = async (context) =>
  subscribed(context, {
    name: 'Nora Berg',
    mailbox: 'nora.berg',
    since: monthsFrom(daysFrom(context.now, 17), -3),
    offer: 'team_monthly',
    more: { items: [{ price: await ensurePrice(context, 'team_monthly'), quantity: 3 }] },
  })
