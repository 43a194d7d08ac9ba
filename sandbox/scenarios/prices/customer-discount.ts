import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import type { Scenario } from '../scenario'
import { subscribed } from '../steps/subscribed'

/** The customer, and not the subscription, has a discount of a fifth off everything. */
export const customerDiscount: Scenario = async (context) => {
  const { stripe } = context
  const coupon = await stripe.coupons.create({ name: 'Loyal customer', percent_off: 20, duration: 'forever' })
  return subscribed(context, {
    name: 'Hanne Olsen',
    mailbox: 'hanne.olsen',
    since: monthsFrom(daysFrom(context.now, 11), -3),
    // The Dashboard gives such a discount, so the API has no call for it.
    prepare: (customer) => stripe.rawRequest('POST', `/_sandbox/customers/${customer}/discount`, { coupon: coupon.id }),
  })
}
