import type Stripe from 'stripe'
import { advanceTo } from '@/sandbox/scenarios/steps/advance-to'

/** Lets a past-due customer's next renewal fail as well. Returns the id of its invoice. */
export async function oweMore(stripe: Stripe, customer: string): Promise<string> {
  const found = await stripe.customers.retrieve(customer)
  const clock = found.deleted ? null : found.test_clock
  if (!clock) throw new Error('The customer has no test clock')
  const { id, frozen_time: now } = await stripe.testHelpers.testClocks.retrieve(String(clock))
  await advanceTo(stripe, id, new Date((now + 32 * 86_400) * 1000))
  const { data } = await stripe.invoices.list({ customer, status: 'open' })
  return data[0]?.id ?? ''
}
