import { advanceTo } from './steps/advance-to'
import { ensurePrice } from './steps/ensure-price'
import { newCustomer } from './steps/new-customer'
import type { Scenario } from './scenario'

/**
 * The documented example, whose dates do not depend on `now`. On 10 June 2023 an Italian customer pays 29.99 USD a
 * month by a Visa that ends in December 2025, and the subscription renews on the 14th.
 */
export const example: Scenario = async (context) => {
  const { stripe } = context
  const { customer, testClock } = await newCustomer(context, {
    name: 'Giulia Bianchi',
    mailbox: 'giulia.bianchi',
    since: new Date('2022-12-14T10:00:00Z'),
    card: { number: '4242424242424242', exp_month: 12, exp_year: 2025, cvc: '123' },
    locale: 'it',
    address: { line1: 'Via Garibaldi 12', postal_code: '20121', city: 'Milano', state: 'MI', country: 'IT' },
  })
  const price = await ensurePrice(context, 'premium_mensile')
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] })
  await advanceTo(stripe, testClock, new Date('2023-06-10T10:00:00Z'))
  return { customer, subscriptions: [subscription.id], testClock }
}
