import { daysFrom } from '../steps/days-from'
import { ensurePrice } from '../steps/ensure-price'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** One of two items is half off for good, and the other is paid in full. */
export const itemDiscount: Scenario = async (context) => {
  const half = await context.stripe.coupons.create({ name: 'Team offer', percent_off: 50, duration: 'forever' })
  return subscribed(context, {
    name: 'Ivo Marek',
    mailbox: 'ivo.marek',
    since: monthsFrom(daysFrom(context.now, 19), -2),
    offer: 'team_monthly',
    more: {
      items: [
        { price: await ensurePrice(context, 'team_monthly'), discounts: [{ coupon: half.id }] },
        { price: await ensurePrice(context, 'support_monthly') },
      ],
    },
  })
}
