import { advanceTo } from '../steps/advance-to'
import { daysFrom } from '../steps/days-from'
import { monthsFrom } from '../steps/months-from'
import { newCustomer } from '../steps/new-customer'
import { ensurePrice } from '../steps/ensure-price'
import { pausedByPortal } from '../steps/paused-by-portal'
import type { Scenario } from '../scenario'

/** Stripe was to resume the subscription an hour ago, and the card was declined: it is paused until that is paid. */
export const resumptionFailed: Scenario = async (context) => {
  const { stripe, now } = context
  const resumes = new Date(now.getTime() - 3_600_000)
  const begins = monthsFrom(resumes, -1)
  const person = { name: 'Niamh Byrne', mailbox: 'niamh.byrne', since: monthsFrom(begins, -3) }
  const { customer, testClock } = await newCustomer(context, person)
  const price = await ensurePrice(context, 'premium_monthly')
  const { id } = await stripe.subscriptions.create({ customer, items: [{ price }] })
  await advanceTo(stripe, testClock, daysFrom(begins, -5))
  await pausedByPortal(stripe, id, 1)
  const card = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
  await stripe.subscriptions.update(id, { default_payment_method: card.id })
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [id], testClock }
}
