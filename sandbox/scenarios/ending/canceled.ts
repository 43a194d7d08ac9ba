import { advanceTo } from '../steps/advance-to'
import { daysFrom } from '../steps/days-from'
import { ensurePrice } from '../steps/ensure-price'
import { monthsFrom } from '../steps/months-from'
import { newCustomer } from '../steps/new-customer'
import type { Scenario } from '../scenario'

/** The subscription ended with its fifth month twenty days ago, as the customer had asked. */
export const canceled: Scenario = async (context) => {
  const { stripe, now } = context
  const end = daysFrom(now, -20)
  const { customer, testClock } = await newCustomer(context, {
    name: 'Emma Olsen',
    mailbox: 'emma.olsen',
    since: monthsFrom(end, -5),
  })
  const price = await ensurePrice(context, 'basic_monthly')
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] })
  await advanceTo(stripe, testClock, daysFrom(end, -10))
  await stripe.subscriptions.update(subscription.id, {
    cancel_at_period_end: true,
    cancellation_details: { feedback: 'unused' },
  })
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [subscription.id], testClock }
}
