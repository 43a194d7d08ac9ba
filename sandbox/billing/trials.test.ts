import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('trials')
})

afterAll(async () => {
  await billing.close()
})

const start = '2026-01-01T00:00:00Z'

async function trial(card: string | null, more: Partial<Stripe.SubscriptionCreateParams> = {}) {
  const customer = await billing.customer(start, card)
  const price = await billing.price('Premium', 3000)
  const subscription = await billing.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price }],
    trial_period_days: 14,
    ...more,
    expand: ['latest_invoice', 'pending_setup_intent'],
  })
  return { customer, subscription, price }
}

describe('a trial', () => {
  it('begins with an invoice of nothing, announces its end three days before and then charges', async () => {
    const { customer, subscription } = await trial('pm_card_visa')
    const first = subscription.latest_invoice as Stripe.Invoice
    expect(subscription).toMatchObject({ status: 'trialing', pending_setup_intent: null })
    expect(first).toMatchObject({ status: 'paid', total: 0, amount_due: 0, attempt_count: 0 })
    expect(first.lines.data[0]).toMatchObject({
      description: 'Free trial for 1 × Premium',
      amount: 0,
      pricing: { unit_amount_decimal: '0' },
    })
    await billing.advance(customer.clock, '2026-01-11T23:59:59Z')
    expect(await billing.eventTypes()).not.toContain('customer.subscription.trial_will_end')
    await billing.advance(customer.clock, '2026-01-12T00:00:00Z')
    expect(await billing.eventTypes()).toContain('customer.subscription.trial_will_end')
    await billing.advance(customer.clock, '2026-01-15T00:30:00Z')
    const draft = await billing.stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] })
    expect(draft.status).toBe('active')
    expect(draft.latest_invoice).toMatchObject({
      status: 'draft',
      amount_due: 3000,
      billing_reason: 'subscription_cycle',
    })
    await billing.advance(customer.clock, '2026-01-15T01:00:00Z')
    expect((await billing.stripe.invoices.list({ subscription: subscription.id })).data[0]).toMatchObject({
      status: 'paid',
      amount_paid: 3000,
    })
  })

  it('without a card offers a SetupIntent, whose success pays what comes', async () => {
    const { customer, subscription } = await trial(null)
    const intent = subscription.pending_setup_intent as Stripe.SetupIntent
    expect(intent.status).toBe('requires_payment_method')
    await billing.stripe.setupIntents.confirm(intent.id, {
      payment_method: 'pm_card_visa',
      return_url: 'https://example.com',
    })
    const after = await billing.stripe.subscriptions.retrieve(subscription.id)
    expect(after).toMatchObject({ pending_setup_intent: null, default_payment_method: expect.stringMatching(/^pm_/) })
    await billing.advance(customer.clock, '2026-01-15T02:00:00Z')
    expect((await billing.stripe.subscriptions.retrieve(subscription.id)).status).toBe('active')
  })

  it.each([
    ['cancel', 'canceled'],
    ['pause', 'paused'],
    ['create_invoice', 'past_due'],
  ] as const)('without a card and with %s ends %s', async (behavior, status) => {
    const { customer, subscription } = await trial(null, {
      trial_settings: { end_behavior: { missing_payment_method: behavior } },
    })
    await billing.advance(customer.clock, '2026-01-15T02:00:00Z')
    expect((await billing.stripe.subscriptions.retrieve(subscription.id)).status).toBe(status)
  })

  it.each([
    ['cancel', 'canceled', 1],
    ['pause', 'paused', 2],
    ['create_invoice', 'past_due', 2],
  ] as const)('that ends with a phase of its schedule and with %s ends %s', async (behavior, status, quantity) => {
    const { customer, subscription, price } = await trial(null, {
      trial_settings: { end_behavior: { missing_payment_method: behavior } },
    })
    const { id, phases } = await billing.stripe.subscriptionSchedules.create({ from_subscription: subscription.id })
    const { start_date, end_date } = phases[0] ?? {}
    await billing.stripe.subscriptionSchedules.update(id, {
      phases: [
        { items: [{ price, quantity: 1 }], start_date, end_date, trial_end: end_date },
        { items: [{ price, quantity: 2 }] },
      ],
    })
    await billing.advance(customer.clock, '2026-01-15T02:00:00Z')
    const after = await billing.stripe.subscriptions.retrieve(subscription.id)
    expect([after.status, after.items.data[0]?.quantity]).toEqual([status, quantity])
  })

  it('that paused for want of a card resumes once there is one', async () => {
    const { customer, subscription } = await trial(null, {
      trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
    })
    await billing.advance(customer.clock, '2026-01-20T00:00:00Z')
    const paused = await billing.stripe.subscriptions.retrieve(subscription.id)
    expect(paused.status_details?.paused.subscription.type).toBe('trial_end_without_payment_method')
    const card = await billing.stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id })
    await billing.stripe.subscriptions.update(subscription.id, { default_payment_method: card.id })
    const resumed = await billing.stripe.subscriptions.resume(subscription.id, {
      payment_behavior: 'resume_on_payment_success',
      expand: ['latest_invoice'],
    })
    expect(resumed).toMatchObject({ status: 'active', latest_invoice: { status: 'paid', total: 3000 } })
    expect(resumed.items.data[0]?.current_period_start).toBe(Date.parse('2026-01-20T00:00:00Z') / 1000)
    const types = await billing.eventTypes()
    expect(types).toContain('customer.subscription.paused')
    expect(types).toContain('customer.subscription.resumed')
  })

  it('ended now charges a whole period from now', async () => {
    const { customer, subscription } = await trial('pm_card_visa')
    await billing.advance(customer.clock, '2026-01-05T00:00:00Z')
    const active = await billing.stripe.subscriptions.update(subscription.id, {
      trial_end: 'now',
      expand: ['latest_invoice'],
    })
    expect(active).toMatchObject({ status: 'active', latest_invoice: { status: 'paid', total: 3000 } })
    expect(active.items.data[0]?.current_period_end).toBe(Date.parse('2026-02-05T00:00:00Z') / 1000)
  })

  it('changed to another plan costs nothing until it ends', async () => {
    const { customer, subscription } = await trial('pm_card_visa')
    const other = await billing.price('Other', 9900)
    const item = subscription.items.data[0]?.id ?? ''
    await billing.stripe.subscriptions.update(subscription.id, {
      items: [{ id: item, price: other }],
      proration_behavior: 'always_invoice',
    })
    expect((await billing.stripe.invoices.list({ customer: customer.id })).data).toHaveLength(1)
    await billing.advance(customer.clock, '2026-01-15T02:00:00Z')
    expect((await billing.stripe.invoices.list({ customer: customer.id })).data[0]?.total).toBe(9900)
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
