import type Stripe from 'stripe'
import type { Random } from './random'
import type { World } from './steps'

const begun = new Date('2026-05-01T10:00:00Z').getTime() / 1000

/** A new customer on a test clock, with prices to subscribe to. */
export async function newWorld(stripe: Stripe, random: Random): Promise<World> {
  const { id: clock } = await stripe.testHelpers.testClocks.create({ frozen_time: begun })
  const { id: customer } = await stripe.customers.create({ name: 'Ada', email: 'ada@example.com', test_clock: clock })
  const { id: product } = await stripe.products.create({ name: 'Plan' })
  const prices = ['month', 'week', 'year'].map(async (interval) => {
    const recurring = { interval: interval as 'month' }
    return (await stripe.prices.create({ product, currency: 'usd', unit_amount: 999 + random.below(5000), recurring }))
      .id
  })
  return { stripe, random, clock, customer, product, prices: await Promise.all(prices) }
}
