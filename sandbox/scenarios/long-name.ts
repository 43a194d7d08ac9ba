import { advanceTo } from './steps/advance-to'
import { daysFrom } from './steps/days-from'
import { ensurePrice } from './steps/ensure-price'
import { monthsFrom } from './steps/months-from'
import { newCustomer } from './steps/new-customer'
import type { Scenario } from './scenario'

/** The customer's and the plan's names are too long for most layouts, and so is the amount. */
export const longName: Scenario = async (context) => {
  const { stripe, now } = context
  const { customer, testClock } = await newCustomer(context, {
    name: 'Maximiliane-Theodora Freifrau von Hohenzollern-Sigmaringen und Donaudampfschifffahrtselektrizitätenhauptbetriebswerk GmbH & Co. KG',
    mailbox: 'maximiliane-theodora.von-hohenzollern-sigmaringen-und-donaudampf',
    since: monthsFrom(daysFrom(now, 25), -3),
    card: 'pm_card_amex',
  })
  const price = await ensurePrice(context, 'long_name_monthly')
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] })
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [subscription.id], testClock }
}
