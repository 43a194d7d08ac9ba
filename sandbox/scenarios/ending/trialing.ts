import { advanceTo } from '../steps/advance-to'
import { daysFrom } from '../steps/days-from'
import { ensurePrice } from '../steps/ensure-price'
import { newCustomer } from '../steps/new-customer'
import type { Scenario } from '../scenario'

/** The customer is five days into a trial of fourteen and has a card. */
export const trialing: Scenario = async (context) => {
  const { stripe, now } = context
  const { customer, testClock } = await newCustomer(context, {
    name: 'Tom Becker',
    mailbox: 'tom.becker',
    since: daysFrom(now, -5),
  })
  const price = await ensurePrice(context, 'premium_monthly')
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price }], trial_period_days: 14 })
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [subscription.id], testClock }
}
