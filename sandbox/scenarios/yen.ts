import { advanceTo } from './steps/advance-to'
import { daysFrom } from './steps/days-from'
import { ensurePrice } from './steps/ensure-price'
import { monthsFrom } from './steps/months-from'
import { newCustomer } from './steps/new-customer'
import type { Scenario } from './scenario'

/** The customer pays in a currency without decimals. */
export const yen: Scenario = async (context) => {
  const { stripe, now } = context
  const { customer, testClock } = await newCustomer(context, {
    name: '山田 花子',
    mailbox: 'hanako.yamada',
    since: monthsFrom(daysFrom(now, 9), -4),
    card: 'pm_card_jp',
  })
  const price = await ensurePrice(context, 'tea_monthly')
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price, quantity: 2 }] })
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [subscription.id], testClock }
}
