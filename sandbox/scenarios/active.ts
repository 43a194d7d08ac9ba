import { advanceTo } from './steps/advance-to'
import { daysFrom } from './steps/days-from'
import { ensurePrice } from './steps/ensure-price'
import { monthsFrom } from './steps/months-from'
import { newCustomer } from './steps/new-customer'
import type { Scenario } from './scenario'

/** The customer has paid eight invoices, and the next comes in twelve days. */
export const active: Scenario = async (context) => {
  const { stripe, now } = context
  const { customer, testClock } = await newCustomer(context, {
    name: 'Ada Martin',
    mailbox: 'ada.martin',
    since: monthsFrom(daysFrom(now, 12), -8),
  })
  const price = await ensurePrice(context, 'premium_monthly')
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] })
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [subscription.id], testClock }
}
