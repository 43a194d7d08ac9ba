import { advanceTo } from '../steps/advance-to'
import { daysFrom } from '../steps/days-from'
import { ensurePrice } from '../steps/ensure-price'
import { monthsFrom } from '../steps/months-from'
import { newCustomer } from '../steps/new-customer'
import { apiCalls } from '../steps/offers'
import type { Scenario } from '../scenario'
import { secondsOf } from '../steps/seconds-of'

/**
 * The customer pays by use from 100 dollars of billing credits. They paid 60 dollars last month, and this month has
 * cost 60 already.
 */
export const billingCredits: Scenario = async (context) => {
  const { stripe, now } = context
  const since = monthsFrom(daysFrom(now, 8), -2)
  const { customer, testClock } = await newCustomer(context, { name: 'Kaito Mori', mailbox: 'kaito.mori', since })
  await stripe.billing.creditGrants.create({
    customer,
    name: 'Prepaid calls',
    category: 'paid',
    amount: { type: 'monetary', monetary: { currency: 'usd', value: 10_000 } },
    applicability_config: { scope: { price_type: 'metered' } },
  })
  const price = await ensurePrice(context, 'api_calls')
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] })
  for (const month of [0, 1]) {
    const at = daysFrom(monthsFrom(since, month), 5)
    await advanceTo(stripe, testClock, at)
    await stripe.billing.meterEvents.create({
      event_name: apiCalls,
      payload: { stripe_customer_id: customer, value: '15000' },
      timestamp: secondsOf(at),
    })
  }
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [subscription.id], testClock }
}
