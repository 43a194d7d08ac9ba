import { advanceTo } from './advance-to'
import { daysFrom } from './days-from'
import { ensurePrice } from './ensure-price'
import { monthsFrom } from './months-from'
import { newCustomer } from './new-customer'
import type { Scenario } from './scenario'

/** The card, good for four months, was declined yesterday; Stripe will try again. */
export const pastDue: Scenario = async (context) => {
  const { stripe, now } = context
  const renewal = daysFrom(now, -1)
  const { customer, testClock } = await newCustomer(context, {
    name: 'Paul Durand',
    mailbox: 'paul.durand',
    since: monthsFrom(renewal, -4),
  })
  const price = await ensurePrice(context, 'premium_monthly')
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] })
  await advanceTo(stripe, testClock, daysFrom(renewal, -3))
  const failing = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: failing.id } })
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [subscription.id], testClock }
}
