import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type Stripe from 'stripe'
import type { World } from './world'

/** A version of Stripe's library, under the types of ours: what they share is what is tried. */
export type Library = typeof Stripe

type Given = {
  library: Library
  /** with Portico's key, and with one that is none */
  client: Stripe
  stranger: Stripe
  world: World
}

type Check = (given: Given) => Promise<void>

const features = ({ product, price }: World) => ({
  customer_update: { enabled: true, allowed_updates: ['email', 'tax_id'] as const },
  invoice_history: { enabled: true },
  payment_method_update: { enabled: true },
  subscription_cancel: {
    enabled: true,
    mode: 'at_period_end' as const,
    cancellation_reason: { enabled: true, options: ['too_expensive', 'other'] as const },
  },
  subscription_pause: { enabled: true },
  subscription_update: {
    enabled: true,
    default_allowed_updates: ['price', 'quantity'] as const,
    proration_behavior: 'none' as const,
    products: [{ product, prices: [price] }],
  },
})

type Features = Stripe.BillingPortal.ConfigurationCreateParams.Features

const configure = ({ client, world }: Given, name: string) =>
  client.billingPortal.configurations.create({
    features: features(world) as unknown as Features,
    business_profile: { headline: 'Łódź & co', terms_of_service_url: 'https://shop.example/terms' },
    default_return_url: 'https://shop.example/?a=1&b=2',
    metadata: { made: name },
  })

/** What the promise fails with, as the library throws it. */
async function refusal(call: Promise<unknown>) {
  try {
    await call
  } catch (error) {
    return error as Stripe.errors.StripeError
  }
  return assert.fail('the call was not refused')
}

/** What docs/integrating.md promises to whoever calls through Stripe's own library. */
export const checks: Record<string, Check> = {
  'a configuration is made, read, changed and listed': async (given) => {
    const { configurations } = given.client.billingPortal
    const made = await configure(given, 'first')
    assert.equal(made.object, 'billing_portal.configuration')
    assert.deepEqual(made.features.customer_update, { enabled: true, allowed_updates: ['email', 'tax_id'] })
    assert.equal(made.business_profile.headline, 'Łódź & co')
    assert.deepEqual(await configurations.retrieve(made.id), made)
    const other = {
      customer_update: { enabled: false, allowed_updates: '' as const },
      invoice_history: { enabled: false },
    }
    const changed = await configurations.update(made.id, { active: false, features: other, metadata: { made: '' } })
    assert.deepEqual(
      [changed.active, changed.features.invoice_history, changed.metadata],
      [false, { enabled: false }, {}],
    )
    assert.deepEqual(changed.features.customer_update, { enabled: false, allowed_updates: [] })
    const latest = await configurations.list({ limit: 1 })
    assert.deepEqual([latest.data[0]?.id, latest.has_more], [made.id, true])
  },
  'a list is read page by page': async (given) => {
    const ids = [await configure(given, 'a'), await configure(given, 'b')].map(({ id }) => id)
    const found: string[] = []
    for await (const { id } of given.client.billingPortal.configurations.list({ limit: 1 })) {
      found.push(id)
      if (found.length === 2) break
    }
    assert.deepEqual(found, ids.toReversed())
  },
  'a session is made with each flow, and expanded': async (given) => {
    const { customer, subscription, item, price } = given.world
    const { id: configuration } = await configure(given, 'flows')
    const flows = [
      { type: 'customer_update' },
      { type: 'payment_method_update' },
      { type: 'subscription_cancel', subscription_cancel: { subscription } },
      { type: 'subscription_pause', subscription_pause: { subscription } },
      { type: 'subscription_update', subscription_update: { subscription } },
      {
        type: 'subscription_update_confirm',
        subscription_update_confirm: { subscription, items: [{ id: item, price, quantity: 2 }] },
      },
    ] as Stripe.BillingPortal.SessionCreateParams.FlowData[]
    const afterwards = { type: 'redirect', redirect: { return_url: 'https://shop.example/done' } } as const
    let opened = ''
    for (const flow of flows) {
      const flow_data = { ...flow, after_completion: afterwards }
      const asked = { customer, configuration, flow_data, locale: 'it' as const, expand: ['configuration'] }
      const made = await given.client.billingPortal.sessions.create(asked)
      assert.equal(made.flow?.type, flow.type)
      assert.deepEqual(made.flow?.after_completion.redirect, afterwards.redirect)
      assert.equal((made.configuration as Stripe.BillingPortal.Configuration).id, configuration)
      assert.equal(made.return_url, 'https://shop.example/?a=1&b=2')
      opened = made.url
    }
    assert.equal((await fetch(opened, { redirect: 'manual' })).status, 303)
  },
  'an object that is not there is a StripeInvalidRequestError': async ({ library, client, world }) => {
    const error = await refusal(client.billingPortal.sessions.create({ customer: 'cus_none' }))
    assert(error instanceof library.errors.StripeInvalidRequestError)
    assert.deepEqual(told(error), [400, 'resource_missing', 'customer', "No such customer: 'cus_none'"])
    assert.match(error.requestId ?? '', /^req_/)
    const { customer } = world
    const named = await refusal(client.billingPortal.sessions.create({ customer, configuration: 'bpc_none' }))
    assert.deepEqual(told(named).slice(0, 3), [400, 'resource_missing', 'configuration'])
    const read = await refusal(client.billingPortal.configurations.retrieve('bpc_none'))
    assert(read instanceof library.errors.StripeInvalidRequestError)
    assert.deepEqual(told(read).slice(0, 2), [404, 'resource_missing'])
  },
  'a parameter that is wrong is named': async ({ client, world: { customer } }) => {
    const unknown = { customer, colour: 'red' } as Stripe.BillingPortal.SessionCreateParams
    const error = await refusal(client.billingPortal.sessions.create(unknown))
    assert.deepEqual(told(error), [400, 'parameter_unknown', 'colour', 'Received unknown parameter: colour'])
  },
  'a key that is none is a StripeAuthenticationError': async ({ library, stranger, world: { customer } }) => {
    const error = await refusal(stranger.billingPortal.sessions.create({ customer }))
    assert(error instanceof library.errors.StripeAuthenticationError)
  },
  'a call is carried out once for its idempotency key': async ({ library, client, world: { customer } }) => {
    const idempotencyKey = randomUUID()
    const make = (locale: 'it' | 'en') => client.billingPortal.sessions.create({ customer, locale }, { idempotencyKey })
    const first = await make('it')
    assert.equal((await make('it')).id, first.id)
    assert((await refusal(make('en'))) instanceof library.errors.StripeIdempotencyError)
  },
}

function told({ statusCode, code, param, message }: Stripe.errors.StripeError) {
  return [statusCode, code, param, message]
}
