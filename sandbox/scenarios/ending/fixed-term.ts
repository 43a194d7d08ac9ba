import { advanceTo } from '../steps/advance-to'
import { daysFrom } from '../steps/days-from'
import { ensurePrice } from '../steps/ensure-price'
import { monthsFrom } from '../steps/months-from'
import { newCustomer } from '../steps/new-customer'
import type { Scenario } from '../scenario'

/**
 * The merchant sold six months by a schedule, which cancels the subscription in twenty days. The customer did not ask
 * for it.
 */
export const fixedTerm: Scenario = async (context) => {
  const { stripe, now } = context
  const { customer, testClock } = await newCustomer(context, {
    name: 'Bram de Vries',
    mailbox: 'bram.devries',
    since: monthsFrom(daysFrom(now, 20), -6),
  })
  const price = await ensurePrice(context, 'premium_monthly')
  const schedule = await stripe.subscriptionSchedules.create({
    customer,
    start_date: 'now',
    end_behavior: 'cancel',
    phases: [{ items: [{ price }], duration: { interval: 'month', interval_count: 6 } }],
  })
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [String(schedule.subscription)], testClock }
}
