import { advanceTo } from './steps/advance-to'
import { daysFrom } from './steps/days-from'
import { ensurePrice } from './steps/ensure-price'
import { newCustomer } from './steps/new-customer'
import type { Scenario } from './scenario'

const invoices = 240

/** The customer has paid for something every week for more than four years: 240 invoices. */
export const manyInvoices: Scenario = async (context) => {
  const { stripe, now } = context
  const { customer, testClock } = await newCustomer(context, {
    name: 'William Carter',
    mailbox: 'william.carter',
    // The first invoice is paid at once, and the last was paid four days ago.
    since: daysFrom(now, -(invoices - 1) * 7 - 4),
  })
  const price = await ensurePrice(context, 'box_weekly')
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] })
  await advanceTo(stripe, testClock, now, 7)
  return { customer, subscriptions: [subscription.id], testClock }
}
