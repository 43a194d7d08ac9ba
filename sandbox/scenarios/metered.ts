import { advanceTo } from './steps/advance-to'
import { daysFrom } from './steps/days-from'
import { ensurePrice } from './steps/ensure-price'
import { monthsFrom } from './steps/months-from'
import { newCustomer } from './steps/new-customer'
import { apiCalls } from './steps/offers'
import type { Scenario } from './scenario'
import { secondsOf } from './steps/seconds-of'

/** The calls made in each month. The last month is under way. */
const calls = [18_250, 42_910, 31_075, 12_400]

/** The customer pays by use, at fractions of a cent. Three months are billed and the fourth is half over. */
export const metered: Scenario = async (context) => {
  const { stripe, now } = context
  const since = monthsFrom(daysFrom(now, 13), -calls.length)
  const { customer, testClock } = await newCustomer(context, { name: 'Mio Tanaka', mailbox: 'mio.tanaka', since })
  const price = await ensurePrice(context, 'api_calls')
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] })
  for (const [month, value] of calls.entries()) {
    const at = daysFrom(monthsFrom(since, month), 10)
    await advanceTo(stripe, testClock, at)
    await stripe.billing.meterEvents.create({
      event_name: apiCalls,
      payload: { stripe_customer_id: customer, value: String(value) },
      timestamp: secondsOf(at),
    })
  }
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [subscription.id], testClock }
}
