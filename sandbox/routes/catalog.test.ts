import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSandbox, type RunningSandbox } from '../server'
import { sandboxClient } from '../testing/sandbox-client'

let sandbox: RunningSandbox
let stripe: Stripe

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
  stripe = sandboxClient(sandbox.url, 'sk_test_catalog')
})
afterAll(() => sandbox.close())

it('makes a product with its default price', async () => {
  const product = await stripe.products.create({
    name: 'Premium',
    images: ['https://shop.example/premium.png'],
    default_price_data: { currency: 'USD', unit_amount: 2999, recurring: { interval: 'month' } },
    expand: ['default_price'],
  })
  expect(product).toMatchObject({
    name: 'Premium',
    default_price: { currency: 'usd', unit_amount: 2999, type: 'recurring', recurring: { interval_count: 1 } },
  })
  await expect(stripe.products.del(product.id)).rejects.toMatchObject({ statusCode: 400 })
})

it('prices in whole and in fractions of a minor unit', async () => {
  const { id: product } = await stripe.products.create({ name: 'Calls' })
  const raw = (price: Stripe.Price) => JSON.parse(JSON.stringify(price)) as Record<string, unknown>
  const whole = await stripe.prices.create({ product, currency: 'jpy', unit_amount: 500 })
  expect(raw(whole)).toMatchObject({ unit_amount: 500, unit_amount_decimal: '500', type: 'one_time', recurring: null })
  const { Decimal } = await import('stripe').then(({ default: sdk }) => sdk)
  const part = await stripe.prices.create({ product, currency: 'usd', unit_amount_decimal: Decimal.from('0.05') })
  expect(raw(part)).toMatchObject({ unit_amount: null, unit_amount_decimal: '0.05' })
  await expect(stripe.prices.create({ product, currency: 'usd' })).rejects.toMatchObject({ code: 'parameter_missing' })
})

it('sends tiers only when they are expanded', async () => {
  const tiered = await stripe.prices.create({
    product_data: { name: 'Tiered' },
    currency: 'eur',
    billing_scheme: 'tiered',
    tiers_mode: 'graduated',
    tiers: [
      { up_to: 10, unit_amount: 100 },
      { up_to: 'inf', unit_amount: 80, flat_amount: 5 },
    ],
    recurring: { interval: 'month' },
  })
  expect(tiered).not.toHaveProperty('tiers')
  const { tiers } = await stripe.prices.retrieve(tiered.id, { expand: ['tiers', 'product'] })
  expect(tiers).toMatchObject([
    { up_to: 10, unit_amount: 100, flat_amount: null },
    { up_to: null, flat_amount: 5 },
  ])
  const [listed] = (await stripe.prices.list({ limit: 1, expand: ['data.tiers'] })).data
  expect(listed?.tiers).toHaveLength(2)
  const perUnit = await stripe.prices.create({ currency: 'usd', product: tiered.product as string, unit_amount: 100 })
  expect(await stripe.prices.retrieve(perUnit.id, { expand: ['tiers'] })).toEqual(
    expect.not.objectContaining({ tiers: expect.anything() }),
  )
})

it('gives a lookup key to one price at a time', async () => {
  const create = (transfer_lookup_key: boolean) =>
    stripe.prices.create({
      product_data: { name: 'Keyed' },
      currency: 'usd',
      unit_amount: 100,
      lookup_key: 'basic',
      transfer_lookup_key,
    })
  const first = await create(false)
  await expect(create(false)).rejects.toMatchObject({ code: 'resource_already_exists' })
  const second = await create(true)
  expect((await stripe.prices.list({ lookup_keys: ['basic'] })).data).toMatchObject([{ id: second.id }])
  expect(await stripe.prices.retrieve(first.id)).toMatchObject({ lookup_key: null })
})

it('archives a price, and lists what is active', async () => {
  const { id: product } = await stripe.products.create({ name: 'Listed' })
  const { id } = await stripe.prices.create({ product, currency: 'usd', unit_amount: 100 })
  await stripe.prices.create({ product, currency: 'usd', unit_amount: 200 })
  await stripe.prices.update(id, { active: false })
  expect((await stripe.prices.list({ product, active: true })).data).toMatchObject([{ unit_amount: 200 }])
  const [event] = (await stripe.events.list({ type: 'price.updated' })).data
  expect(event?.data.previous_attributes).toEqual({ active: true })
})

it('keeps portal configurations, and a default without being told', async () => {
  const configuration = await stripe.billingPortal.configurations.create({
    features: { invoice_history: { enabled: true }, subscription_cancel: { enabled: true, mode: 'immediately' } },
    business_profile: { headline: 'Hello' },
  })
  expect(configuration).toMatchObject({
    active: true,
    is_default: false,
    business_profile: { headline: 'Hello' },
    features: { invoice_history: { enabled: true }, subscription_cancel: { mode: 'immediately' } },
  })
  const { id: customer } = await stripe.customers.create({})
  const session = await stripe.billingPortal.sessions.create({ customer, return_url: 'https://shop.example' })
  expect((await stripe.billingPortal.configurations.retrieve(String(session.configuration))).is_default).toBe(true)
  const updated = await stripe.billingPortal.configurations.update(configuration.id, {
    business_profile: { headline: '' },
  })
  expect(updated).toMatchObject({
    business_profile: { headline: null },
    features: { invoice_history: { enabled: true } },
  })
})

it('keeps accounts, the platform’s own and those connected', async () => {
  const own = await stripe.accounts.retrieveCurrent()
  const account = await stripe.accounts.create({ type: 'standard', country: 'IT', business_profile: { name: 'Rossi' } })
  expect(await stripe.accounts.retrieveCurrent({}, { stripeAccount: account.id })).toMatchObject({
    id: account.id,
    country: 'IT',
    business_profile: { name: 'Rossi' },
  })
  expect((await stripe.accounts.list()).data.map(({ id }) => id)).toEqual([account.id])
  expect(own.id).not.toBe(account.id)
})
