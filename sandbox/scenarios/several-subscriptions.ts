import { advanceTo } from './steps/advance-to'
import { daysFrom } from './steps/days-from'
import { ensurePrice } from './steps/ensure-price'
import { monthsFrom } from './steps/months-from'
import { newCustomer } from './steps/new-customer'
import type { Scenario } from './scenario'

/** The customer has a yearly plan, a monthly one, and support on trial. */
export const severalSubscriptions: Scenario = async (context) => {
  const { stripe, now } = context
  const { customer, testClock } = await newCustomer(context, {
    name: 'Sofia Greco',
    mailbox: 'sofia.greco',
    since: monthsFrom(daysFrom(now, 20), -7),
    card: 'pm_card_mastercard',
  })
  const subscribe = async (offer: Parameters<typeof ensurePrice>[1], trialDays?: number) => {
    const price = await ensurePrice(context, offer)
    const { id } = await stripe.subscriptions.create({
      customer,
      items: [{ price }],
      ...(trialDays && { trial_period_days: trialDays }),
    })
    return id
  }
  const yearly = await subscribe('premium_yearly')
  await advanceTo(stripe, testClock, monthsFrom(daysFrom(now, 6), -3))
  const monthly = await subscribe('basic_monthly')
  await advanceTo(stripe, testClock, daysFrom(now, -4))
  const onTrial = await subscribe('support_monthly', 30)
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [yearly, monthly, onTrial], testClock }
}
