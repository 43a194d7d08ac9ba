import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from '../../billing/testing/start-billing'

let billing: BillingHarness
let stripe: Stripe

beforeAll(async () => {
  billing = await startBilling('portal')
  stripe = billing.stripe
})

afterAll(async () => {
  await billing.close()
})

async function subscribed() {
  const customer = await billing.customer('2026-04-01T00:00:00Z')
  const price = await billing.price('Premium', 3000)
  const { id } = await stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
  return { customer: customer.id, subscription: id }
}

describe('a feedback option', () => {
  it('is offered by a configuration, is given with a cancellation, and is offered no more once deactivated', async () => {
    const { subscription } = await subscribed()
    const { id } = await stripe.billing.feedbackOptions.create({ description: 'Too few colours' })
    const offer = (option: string): Stripe.BillingPortal.ConfigurationCreateParams => ({
      features: {
        subscription_cancel: {
          enabled: true,
          cancellation_reason: { enabled: true, options: ['other'], feedback_options: [option] },
        },
      },
    })
    const made = await stripe.billingPortal.configurations.create({
      ...offer(id),
      expand: ['features.subscription_cancel.cancellation_reason.feedback_options'],
    })
    const { cancellation_reason: reason } = made.features.subscription_cancel
    expect(reason.feedback_options).toMatchObject([
      { object: 'billing.feedback_option', description: 'Too few colours' },
    ])
    const canceled = await stripe.subscriptions.cancel(subscription, { cancellation_details: { feedback_option: id } })
    expect(canceled.cancellation_details).toMatchObject({ feedback_option: id, feedback: null })

    const renamed = await stripe.billing.feedbackOptions.update(id, { description: 'Too few colors' })
    expect(renamed.description).toBe('Too few colors')
    expect(await stripe.billing.feedbackOptions.deactivate(id)).toMatchObject({
      status: 'inactive',
      status_transitions: { deactivated_at: expect.any(Number) },
    })
    expect((await stripe.billing.feedbackOptions.list({ status: 'active' })).data).toEqual([])
    await expect(stripe.billingPortal.configurations.create(offer(id))).rejects.toMatchObject({ statusCode: 400 })
    await expect(stripe.billing.feedbackOptions.deactivate(id)).rejects.toMatchObject({ statusCode: 400 })
  })

  it('has a text of at most a hundred characters, and must be known where it is named', async () => {
    const { subscription } = await subscribed()
    await expect(stripe.billing.feedbackOptions.create({ description: 'x'.repeat(101) })).rejects.toMatchObject({
      param: 'description',
    })
    await expect(
      stripe.subscriptions.update(subscription, { cancellation_details: { feedback_option: 'fo_none' } }),
    ).rejects.toMatchObject({ code: 'resource_missing', param: 'cancellation_details[feedback_option]' })
  })
})

it('a configuration names its products only where they are asked for', async () => {
  const price = await billing.price('Team', 5000)
  const { product } = await stripe.prices.retrieve(price)
  const products = [{ product: product as string, prices: [price] }]
  const update = { enabled: true, default_allowed_updates: ['price' as const], products }
  const { id, features } = await stripe.billingPortal.configurations.create({
    features: { subscription_update: update },
  })
  expect(features.subscription_update).not.toHaveProperty('products')
  const path = 'features.subscription_update.products'
  const asked = await stripe.billingPortal.configurations.retrieve(id, { expand: [path] })
  expect(asked.features.subscription_update.products).toMatchObject(products)
  const { data } = await stripe.billingPortal.configurations.list({ expand: [`data.${path}`] })
  expect(data.find((each) => each.id === id)?.features).toEqual(asked.features)
  const { is_default: isDefault } = await stripe.billingPortal.configurations.retrieve(
    (await stripe.billingPortal.configurations.list({ is_default: true })).data[0]?.id ?? '',
    { expand: [path] },
  )
  expect(isDefault).toBe(true)
})

describe('the pauses of a configuration', () => {
  const create = (pause: Stripe.BillingPortal.ConfigurationCreateParams.Features.SubscriptionPause) =>
    stripe.billingPortal.configurations.create({ features: { subscription_pause: pause } })

  it('last a month when nothing is said, any of the times offered, or as long as one likes', async () => {
    expect((await create({ enabled: true })).features.subscription_pause).toEqual({
      enabled: true,
      duration: { type: 'interval_options', interval_options: [{ interval: 'month', interval_count: 1 }] },
    })
    const weeks = [{ interval: 'week', interval_count: 2 }, { interval: 'month' }] as const
    const offered = await create({ duration: { type: 'interval_options', interval_options: [...weeks] } })
    expect(offered.features.subscription_pause.duration.interval_options).toEqual([
      { interval: 'week', interval_count: 2 },
      { interval: 'month', interval_count: 1 },
    ])
    const { features } = await create({ duration: { type: 'indefinite' } })
    expect(features.subscription_pause.duration).toEqual({ type: 'indefinite', interval_options: [] })
  })

  it('are of some length, three years at most', async () => {
    await expect(create({ duration: { type: 'interval_options' } })).rejects.toMatchObject({
      code: 'parameter_missing',
    })
    await expect(
      create({ duration: { type: 'interval_options', interval_options: [{ interval: 'month', interval_count: 37 }] } }),
    ).rejects.toMatchObject({ param: 'features[subscription_pause][duration][interval_options][0][interval_count]' })
  })
})

describe('a portal session', () => {
  it('tells how it may be recovered once it has expired', async () => {
    const { customer } = await subscribed()
    const open = (after_expiration?: Stripe.BillingPortal.SessionCreateParams.AfterExpiration) =>
      stripe.billingPortal.sessions.create({ customer, ...(after_expiration && { after_expiration }) })
    expect((await open()).after_expiration).toBeNull()
    expect((await open({ type: 'customer_login' })).after_expiration).toEqual({
      type: 'customer_login',
      customer_login: { expires_at: null },
    })
    const until = await open({ type: 'customer_login', customer_login: { expires_at: 1_900_000_000 } })
    expect(until.after_expiration?.customer_login?.expires_at).toBe(1_900_000_000)
  })

  it("leads to a task, of one of the customer's own subscriptions", async () => {
    const { customer, subscription } = await subscribed()
    const other = await subscribed()
    const open = (flow_data: Stripe.BillingPortal.SessionCreateParams.FlowData) =>
      stripe.billingPortal.sessions.create({ customer, flow_data })
    const paused = await open({ type: 'subscription_pause', subscription_pause: { subscription } })
    expect(paused.flow).toMatchObject({ type: 'subscription_pause', subscription_pause: { subscription } })
    expect((await open({ type: 'customer_update' })).flow).toMatchObject({
      type: 'customer_update',
      customer_update: {},
    })
    await expect(
      open({ type: 'subscription_pause', subscription_pause: { subscription: other.subscription } }),
    ).rejects.toMatchObject({ param: 'flow_data[subscription_pause][subscription]' })
    await expect(open({ type: 'subscription_pause' })).rejects.toMatchObject({ code: 'parameter_missing' })
  })
})

describe('a customer session', () => {
  it('gives a secret for the components that it enables, with what each does by default', async () => {
    const { customer } = await subscribed()
    const session = await stripe.customerSessions.create({
      customer,
      components: {
        customer_portal: { enabled: true },
        active_entitlements: { enabled: true },
        customer_sheet: { enabled: true },
        mobile_payment_element: { enabled: true, features: { payment_method_save: 'enabled' } },
        payment_element: { enabled: true, features: { payment_method_redisplay: 'enabled' } },
      },
    })
    expect(session).toMatchObject({
      object: 'customer_session',
      customer,
      client_secret: expect.stringMatching(/^cuss_secret_/),
      components: {
        customer_portal: { enabled: true },
        active_entitlements: { enabled: true },
        buy_button: { enabled: false },
        customer_sheet: { features: { payment_method_remove: 'disabled' } },
        mobile_payment_element: { features: { payment_method_save: 'enabled' } },
        payment_element: { features: { payment_method_redisplay: 'enabled', payment_method_redisplay_limit: 3 } },
      },
    })
    expect(session.expires_at).toBeGreaterThan(session.created)
  })

  it('enables something, for a customer there is', async () => {
    const { customer } = await subscribed()
    const create = (components: Stripe.CustomerSessionCreateParams.Components, of = customer) =>
      stripe.customerSessions.create({ customer: of, components })
    await expect(create({ pricing_table: { enabled: false } })).rejects.toMatchObject({ param: 'components' })
    await expect(create({ pricing_table: { enabled: true } }, 'cus_none')).rejects.toMatchObject({ param: 'customer' })
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
