import type Stripe from 'stripe'
import { advanceTo } from './advance-to'
import { daysFrom } from './days-from'
import { ensurePrice } from './ensure-price'
import { monthsFrom } from './months-from'
import { newCustomer } from './new-customer'
import type { ScenarioContext, ScenarioResult } from '../scenario'

type Failing = Omit<Parameters<typeof newCustomer>[1], 'since'> & {
  /** The moment at which charging `failingCard` fails. */
  renewal: Date
  failingCard: string
  /** Runs once the customer exists, before anything fails. */
  prepare?: (stripe: Stripe, customer: string) => Promise<unknown>
}

/** Makes a customer who paid for four months and then changed to a card that fails at `renewal`. */
export async function cardFailsAt(context: ScenarioContext, given: Failing): Promise<ScenarioResult> {
  const { renewal, failingCard, prepare, ...person } = given
  const { stripe, now } = context
  const { customer, testClock } = await newCustomer(context, { ...person, since: monthsFrom(renewal, -4) })
  await prepare?.(stripe, customer)
  const price = await ensurePrice(context, 'premium_monthly')
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] })
  await advanceTo(stripe, testClock, daysFrom(renewal, -3))
  const failing = await stripe.paymentMethods.attach(failingCard, { customer })
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: failing.id } })
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [subscription.id], testClock }
}
