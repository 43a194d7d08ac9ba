import { daysFrom } from '../steps/days-from'
import { ensurePrice } from '../steps/ensure-price'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** Seven seats are priced by graduated tiers: five at 10 dollars and two at 5. */
export const tieredSeats: Scenario = async (context) =>
  subscribed(context, {
    name: 'Tobias Kern',
    mailbox: 'tobias.kern',
    since: monthsFrom(daysFrom(context.now, 10), -2),
    offer: 'tiered_monthly',
    more: { items: [{ price: await ensurePrice(context, 'tiered_monthly'), quantity: 7 }] },
  })
