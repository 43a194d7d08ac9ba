import { advanceTo } from '../steps/advance-to'
import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import { newCustomer } from '../steps/new-customer'
import { ensurePrice } from '../steps/ensure-price'
import { pausedByPortal } from '../steps/paused-by-portal'
import type { Scenario } from '../scenario'

/** The subscription has been paused for ten days, as the customer asked, and Stripe resumes it when a month is over. */
export const pausedService: Scenario = async (context) => {
  const { stripe, now } = context
  const begins = daysFrom(now, -10)
  const person = { name: 'Mateus Rocha', mailbox: 'mateus.rocha', since: monthsFrom(begins, -3) }
  const { customer, testClock } = await newCustomer(context, person)
  const price = await ensurePrice(context, 'premium_monthly')
  const { id } = await stripe.subscriptions.create({ customer, items: [{ price }] })
  await advanceTo(stripe, testClock, daysFrom(begins, -5))
  await pausedByPortal(stripe, id, 1)
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [id], testClock }
}
