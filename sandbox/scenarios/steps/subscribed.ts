import type Stripe from 'stripe'
import { advanceTo } from './advance-to'
import { ensurePrice } from './ensure-price'
import { newCustomer } from './new-customer'
import type { OfferName } from './offers'
import type { ScenarioContext, ScenarioResult } from '../scenario'

type Subscribed = Parameters<typeof newCustomer>[1] & {
  offer?: OfferName
  more?: Partial<Stripe.SubscriptionCreateParams>
  /** Runs once the customer exists, before the subscription begins. */
  prepare?: (customer: string) => Promise<unknown>
}

/** Makes a customer who subscribed to one offer on arrival, and whose clock has reached the present. */
export async function subscribed(context: ScenarioContext, given: Subscribed): Promise<ScenarioResult> {
  const { offer = 'premium_monthly', more, prepare, ...person } = given
  const { stripe, now } = context
  const { customer, testClock } = await newCustomer(context, person)
  await prepare?.(customer)
  const price = await ensurePrice(context, offer)
  const { id } = await stripe.subscriptions.create({ customer, items: [{ price }], ...more })
  await advanceTo(stripe, testClock, now)
  return { customer, subscriptions: [id], testClock }
}
