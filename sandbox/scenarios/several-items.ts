import { daysFrom } from './days-from'
import { ensurePrice } from './ensure-price'
import { monthsFrom } from './months-from'
import type { Scenario } from './scenario'
import { subscribed } from './subscribed'

/** One subscription to three seats of a plan, and to support. */
export const severalItems: Scenario = async (context) =>
  subscribed(context, {
    name: 'Mara Silva',
    mailbox: 'mara.silva',
    since: monthsFrom(daysFrom(context.now, 13), -2),
    offer: 'support_monthly',
    more: {
      items: [
        { price: await ensurePrice(context, 'premium_monthly'), quantity: 3 },
        { price: await ensurePrice(context, 'support_monthly') },
      ],
    },
  })
