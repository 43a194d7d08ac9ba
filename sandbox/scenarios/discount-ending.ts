import { daysFrom } from './steps/days-from'
import { monthsFrom } from './steps/months-from'
import type { Scenario } from './scenario'
import { subscribed } from './steps/subscribed'

/** Three months at 20 % off end with this period. The next charge, in eight days, is the full price. */
export const discountEnding: Scenario = async (context) => {
  const coupon = await context.stripe.coupons.create({
    name: 'Welcome offer',
    percent_off: 20,
    duration: 'repeating',
    duration_in_months: 3,
  })
  return subscribed(context, {
    name: 'Dora Keller',
    mailbox: 'dora.keller',
    since: monthsFrom(daysFrom(context.now, 8), -3),
    more: { discounts: [{ coupon: coupon.id }] },
  })
}
