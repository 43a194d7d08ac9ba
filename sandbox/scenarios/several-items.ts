import { daysFrom } from './steps/days-from'
import { ensurePrice } from './steps/ensure-price'
import { monthsFrom } from './steps/months-from'
import type { Scenario } from './scenario'
import { subscribed } from './steps/subscribed'

/** One subscription has three seats of a plan, and support. */
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
