import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import type { SyncHarness } from '../sync/sync-harness'
import { openSessionFor } from './open-session-for'

type Made = Pick<SyncHarness, 'stripe' | 'merchant'>
type Wanted = {
  /** minor units of USD a month */
  unitAmount: number
  /** ISO 8601; the first day of the subscription, on which the clock stands */
  since?: string
  /** further parameters of the subscription */
  subscription?: object
  customer?: object
}

/** A customer on a test clock, with a card and a monthly subscription, since 1 April 2026 unless another day is given. */
export async function makeSubscriber(
  { stripe, merchant }: Made,
  { unitAmount, since = '2026-04-01', subscription = {}, customer = {} }: Wanted,
) {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: seconds(since) })
  const method = 'pm_card_visa'
  const { id } = await stripe.customers.create({
    test_clock: clock.id,
    payment_method: method,
    invoice_settings: { default_payment_method: method },
    ...customer,
  })
  const product = await stripe.products.create({ name: 'Premium Monthly' })
  const priceOf = async (amount: number) =>
    (
      await stripe.prices.create({
        product: product.id,
        currency: 'usd',
        unit_amount: amount,
        recurring: { interval: 'month' },
      })
    ).id
  const made = await stripe.subscriptions.create({
    customer: id,
    items: [{ price: await priceOf(unitAmount) }],
    ...subscription,
  })
  return {
    customer: id,
    subscription: made.id,
    item: made.items.data[0]?.id ?? '',
    priceOf,
    /** Moves the clock to a day or moment (ISO 8601), until everything due by then is done. */
    async advance(day: string) {
      await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: seconds(day) })
      while ((await stripe.testHelpers.testClocks.retrieve(clock.id)).status !== 'ready') continue
    },
    /** Opens the portal on what Stripe holds now. */
    async open() {
      await syncCustomer(merchant, id)
      return { customer: id, subscription: made.id, token: await openSessionFor(merchant.id, id) }
    },
  }
}

function seconds(day: string): number {
  return Date.parse(day) / 1000
}
