import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('usage')
})

afterAll(async () => {
  await billing.close()
})

let count = 0

async function metered(formula: 'sum' | 'count' | 'last', price: Partial<Stripe.PriceCreateParams> = {}) {
  count += 1
  const eventName = `calls_${count}`
  const meter = await billing.stripe.billing.meters.create({
    display_name: 'Calls',
    event_name: eventName,
    default_aggregation: { formula },
  })
  const customer = await billing.customer('2026-04-01T00:00:00Z')
  const id = await billing.price('Calls', 5, {
    recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
    ...price,
  })
  const subscription = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price: id }] })
  const use = (value: number, timestamp?: string) =>
    billing.stripe.billing.meterEvents.create({
      event_name: eventName,
      payload: { stripe_customer_id: customer.id, value: String(value) },
      ...(timestamp && { timestamp: Date.parse(timestamp) / 1000 }),
    })
  return { meter, customer, subscription, use }
}

describe('a metered price', () => {
  it('bills nothing at first and what was used at the end of the period', async () => {
    const { customer, subscription, use } = await metered('sum')
    expect(subscription).toMatchObject({ status: 'active', latest_invoice: null })
    expect(subscription.items.data[0]?.quantity).toBeUndefined()
    await use(100, '2026-04-02T00:00:00Z')
    await use(23, '2026-04-30T23:59:59Z')
    await use(1000, '2026-05-01T00:00:00Z')
    await billing.advance(customer.clock, '2026-05-01T02:00:00Z')
    const {
      data: [invoice],
    } = await billing.stripe.invoices.list({ customer: customer.id })
    expect(invoice?.lines.data[0]).toMatchObject({
      amount: 615,
      quantity: 123,
      description: '123 × Calls (at $0.05 / month)',
      period: { start: Date.parse('2026-04-01T00:00:00Z') / 1000, end: Date.parse('2026-05-01T00:00:00Z') / 1000 },
    })
    expect(invoice?.status).toBe('paid')
  })

  it.each([
    ['count', 3],
    ['last', 7],
  ] as const)('aggregates by %s', async (formula, quantity) => {
    const { customer, use } = await metered(formula, { unit_amount: 100 })
    for (const [value, day] of [
      [40, '03'],
      [2, '05'],
      [7, '09'],
    ] as const)
      await use(value, `2026-04-${day}T00:00:00Z`)
    await billing.advance(customer.clock, '2026-05-01T02:00:00Z')
    const {
      data: [invoice],
    } = await billing.stripe.invoices.list({ customer: customer.id })
    expect(invoice?.lines.data[0]?.quantity).toBe(quantity)
  })

  it('charges graduated tiers line by line', async () => {
    const { customer, use } = await metered('sum', {
      unit_amount: undefined,
      billing_scheme: 'tiered',
      tiers_mode: 'graduated',
      tiers: [
        { up_to: 100, unit_amount: 10 },
        { up_to: 'inf', unit_amount: 5, flat_amount: 200 },
      ],
    })
    await use(150, '2026-04-03T00:00:00Z')
    await billing.advance(customer.clock, '2026-05-01T02:00:00Z')
    const {
      data: [invoice],
    } = await billing.stripe.invoices.list({ customer: customer.id })
    expect(invoice?.lines.data.map(({ amount, quantity }) => [quantity, amount])).toEqual([
      [100, 1000],
      [50, 250],
      [0, 200],
    ])
  })

  it('bills what was used when it is cancelled with invoice_now', async () => {
    const { customer, subscription, use } = await metered('sum', { unit_amount: 100 })
    await use(9, '2026-04-03T00:00:00Z')
    await billing.advance(customer.clock, '2026-04-10T00:00:00Z')
    // In the very second of the cancellation.
    await use(2, '2026-04-10T00:00:00Z')
    await billing.stripe.subscriptions.cancel(subscription.id, { invoice_now: true })
    expect((await billing.stripe.invoices.list({ customer: customer.id })).data[0]).toMatchObject({
      total: 1100,
      status: 'paid',
    })
  })

  it('tells what was used, by day too, and takes an event back', async () => {
    const { meter, customer, use } = await metered('sum')
    const event = await use(5, '2026-04-02T10:00:00Z')
    await use(7, '2026-04-03T10:00:00Z')
    const range = {
      customer: customer.id,
      start_time: Date.parse('2026-04-01T00:00:00Z') / 1000,
      end_time: Date.parse('2026-04-04T00:00:00Z') / 1000,
    }
    const summaries = async (more = {}) =>
      (await billing.stripe.billing.meters.listEventSummaries(meter.id, { ...range, ...more })).data.map(
        ({ aggregated_value: value }) => value,
      )
    expect(await summaries()).toEqual([12])
    expect(await summaries({ value_grouping_window: 'day' })).toEqual([7, 5, 0])
    await billing.stripe.billing.meterEventAdjustments.create({
      event_name: event.event_name,
      type: 'cancel',
      cancel: { identifier: event.identifier },
    })
    expect(await summaries()).toEqual([7])
  })

  it('refuses a quantity and an unknown event', async () => {
    const { subscription } = await metered('sum')
    const item = subscription.items.data[0]?.id ?? ''
    await expect(billing.stripe.subscriptionItems.update(item, { quantity: 2 })).rejects.toMatchObject({
      param: 'quantity',
    })
    await expect(billing.stripe.billing.meterEvents.create({ event_name: 'none', payload: {} })).rejects.toMatchObject({
      statusCode: 400,
    })
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
