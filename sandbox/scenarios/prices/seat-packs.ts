import { daysFrom } from '../steps/days-from'
import { ensurePrice } from '../steps/ensure-price'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer has thirty seats, which are sold in packs of five for 10 dollars each. */
export const seatPacks: Scenario = async (context) =>
  subscribed(context, {
    name: 'Fjord Logistics AS',
    mailbox: 'billing.fjord',
    since: monthsFrom(daysFrom(context.now, 6), -2),
    offer: 'packs_monthly',
    more: { items: [{ price: await ensurePrice(context, 'packs_monthly'), quantity: 30 }] },
  })
