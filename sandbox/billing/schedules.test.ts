import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('schedules')
})

afterAll(async () => {
  await billing.close()
})

const at = (iso: string) => Date.parse(iso) / 1000
const totals = async (customer: string) =>
  (await billing.stripe.invoices.list({ customer, limit: 100 })).data.map(({ total }) => total)

describe('a schedule', () => {
  it("takes over a subscription and changes its plan at the period's end", async () => {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    const [basic, premium] = await Promise.all([billing.price('Basic', 1000), billing.price('Premium', 3000)])
    const { id } = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price: basic }] })
    const schedule = await billing.stripe.subscriptionSchedules.create({ from_subscription: id })
    expect(schedule).toMatchObject({
      status: 'active',
      subscription: id,
      current_phase: { start_date: at('2026-04-01T00:00:00Z'), end_date: at('2026-05-01T00:00:00Z') },
    })
    expect((await billing.stripe.subscriptions.retrieve(id)).schedule).toBe(schedule.id)
    const [phase] = schedule.phases
    await billing.stripe.subscriptionSchedules.update(schedule.id, {
      phases: [
        { items: [{ price: basic, quantity: 1 }], start_date: phase?.start_date, end_date: phase?.end_date },
        { items: [{ price: premium, quantity: 1 }], duration: { interval: 'month', interval_count: 1 } },
      ],
    })
    expect((await billing.stripe.subscriptions.retrieve(id)).items.data[0]?.price.id).toBe(basic)
    expect(await billing.stripe.invoices.createPreview({ subscription: id })).toMatchObject({
      total: 3000,
      period_end: phase?.end_date,
    })
    await billing.advance(customer.clock, '2026-05-01T02:00:00Z')
    expect((await billing.stripe.subscriptions.retrieve(id)).items.data.map(({ price }) => price.id)).toEqual([premium])
    expect(await totals(customer.id)).toEqual([3000, 1000])
    await billing.advance(customer.clock, '2026-06-01T02:00:00Z')
    expect(await billing.stripe.subscriptionSchedules.retrieve(schedule.id)).toMatchObject({
      status: 'completed',
      subscription: id,
    })
    const released = await billing.stripe.subscriptions.retrieve(id)
    expect(released).toMatchObject({ status: 'active', schedule: null })
    expect(await totals(customer.id)).toEqual([3000, 3000, 1000])
  })

  it("makes a yearly plan a monthly one at the period's end, billed once, and lets go of it the day after", async () => {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    const [yearly, monthly] = await Promise.all([
      billing.price('Yearly', 10_000, { recurring: { interval: 'year' } }),
      billing.price('Monthly', 1000),
    ])
    const { id } = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price: yearly }] })
    const schedule = await billing.stripe.subscriptionSchedules.create({ from_subscription: id })
    const [phase] = schedule.phases
    await billing.stripe.subscriptionSchedules.update(schedule.id, {
      end_behavior: 'release',
      proration_behavior: 'none',
      phases: [
        { items: [{ price: yearly, quantity: 1 }], start_date: phase?.start_date, end_date: phase?.end_date },
        {
          items: [{ price: monthly, quantity: 1 }],
          proration_behavior: 'none',
          duration: { interval: 'day', interval_count: 1 },
        },
      ],
    })
    expect(await billing.stripe.invoices.createPreview({ subscription: id })).toMatchObject({ total: 1000 })
    await billing.advance(customer.clock, '2027-04-03T00:00:00Z')
    expect(await totals(customer.id)).toEqual([1000, 10_000])
    const {
      schedule: held,
      items: {
        data: [item],
      },
    } = await billing.stripe.subscriptions.retrieve(id)
    expect({ held, price: item?.price.id, end: item?.current_period_end }).toEqual({
      held: null,
      price: monthly,
      end: at('2027-05-01T00:00:00Z'),
    })
    await billing.advance(customer.clock, '2027-05-01T02:00:00Z')
    expect(await totals(customer.id)).toEqual([1000, 1000, 10_000])
  })

  it('makes a monthly plan a yearly one from a later period on, whole, and previews it so', async () => {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    const [yearly, monthly] = await Promise.all([
      billing.price('Yearly', 10_000, { recurring: { interval: 'year' } }),
      billing.price('Monthly', 1000),
    ])
    const { id } = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price: monthly }] })
    await billing.advance(customer.clock, '2026-06-10T00:00:00Z')
    const schedule = await billing.stripe.subscriptionSchedules.create({ from_subscription: id })
    const [phase] = schedule.phases
    await billing.stripe.subscriptionSchedules.update(schedule.id, {
      phases: [
        { items: [{ price: monthly, quantity: 1 }], start_date: phase?.start_date, end_date: phase?.end_date },
        { items: [{ price: yearly, quantity: 1 }], duration: { interval: 'year', interval_count: 1 } },
      ],
    })
    expect((await billing.stripe.invoices.createPreview({ subscription: id })).total).toBe(10_000)
    await billing.advance(customer.clock, '2026-07-01T02:00:00Z')
    expect(await totals(customer.id)).toEqual([10_000, 1000, 1000, 1000])
    expect(await billing.stripe.subscriptions.retrieve(id)).toMatchObject({
      billing_cycle_anchor: at('2026-07-01T00:00:00Z'),
    })
  })

  it('starts a subscription later, whose first invoice is a draft for an hour, and cancels it in the end', async () => {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    const price = await billing.price('Basic', 1000)
    const schedule = await billing.stripe.subscriptionSchedules.create({
      customer: customer.id,
      start_date: at('2026-04-10T00:00:00Z'),
      end_behavior: 'cancel',
      phases: [{ items: [{ price }], duration: { interval: 'month', interval_count: 2 } }],
    })
    expect(schedule).toMatchObject({ status: 'not_started', subscription: null })
    await billing.advance(customer.clock, '2026-04-10T00:30:00Z')
    const started = await billing.stripe.subscriptionSchedules.retrieve(schedule.id)
    expect(started.status).toBe('active')
    const subscription = await billing.stripe.subscriptions.retrieve(started.subscription as string, {
      expand: ['latest_invoice'],
    })
    expect(subscription).toMatchObject({
      status: 'active',
      latest_invoice: { status: 'draft', billing_reason: 'subscription_create' },
    })
    await billing.advance(customer.clock, '2026-06-10T02:00:00Z')
    expect((await billing.stripe.subscriptions.retrieve(subscription.id)).status).toBe('canceled')
    expect((await billing.stripe.subscriptionSchedules.retrieve(schedule.id)).status).toBe('completed')
    expect(await totals(customer.id)).toEqual([1000, 1000])
  })

  it('adds one-time items to the first invoice of a phase', async () => {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    const price = await billing.price('Basic', 1000)
    const setup = await billing.stripe.prices.create({
      currency: 'usd',
      unit_amount: 500,
      product_data: { name: 'Setup' },
    })
    await billing.stripe.subscriptionSchedules.create({
      customer: customer.id,
      start_date: 'now',
      phases: [
        {
          items: [{ price }],
          add_invoice_items: [{ price: setup.id }],
          duration: { interval: 'month', interval_count: 3 },
        },
      ],
    })
    await billing.advance(customer.clock, '2026-05-01T02:00:00Z')
    expect(await totals(customer.id)).toEqual([1000, 1500])
  })

  it('gives its subscription fees, transfers, invoice settings and an inline price, by phase or by default', async () => {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    const { product } = await billing.stripe.prices.retrieve(await billing.price('Basic', 1000))
    const data = { currency: 'usd', product: String(product), unit_amount: 700 }
    const schedule = await billing.stripe.subscriptionSchedules.create({
      customer: customer.id,
      start_date: 'now',
      default_settings: {
        application_fee_percent: 10,
        invoice_settings: { footer: 'Bye', issuer: { type: 'account', account: 'acct_issuer' } },
        transfer_data: { destination: 'acct_all' },
      },
      phases: [
        {
          items: [{ price_data: { ...data, recurring: { interval: 'month' } }, metadata: { team: 'blue' } }],
          add_invoice_items: [
            { price_data: data, period: { start: { type: 'phase_start' }, end: { type: 'phase_end' } } },
          ],
          application_fee_percent: 5,
          duration: { interval: 'month', interval_count: 2 },
        },
      ],
      expand: ['subscription.latest_invoice'],
    })
    const [phase] = schedule.phases
    expect(schedule.subscription).toMatchObject({
      application_fee_percent: 5,
      invoice_settings: { footer: 'Bye', issuer: { type: 'account', account: 'acct_issuer' } },
      items: { data: [{ metadata: { team: 'blue' }, price: { unit_amount: 700 } }] },
      latest_invoice: { footer: 'Bye', issuer: { type: 'account' }, total: 1400 },
      transfer_data: { destination: 'acct_all', amount_percent: null },
    })
    const { data: items } = await billing.stripe.invoiceItems.list({ customer: customer.id })
    expect(items[0]?.period).toEqual({ start: phase?.start_date, end: phase?.end_date })
  })

  it('lets its subscription go, or ends it, when asked to', async () => {
    for (const [action, status] of [
      ['release', 'active'],
      ['cancel', 'canceled'],
    ] as const) {
      const customer = await billing.customer('2026-04-01T00:00:00Z')
      const price = await billing.price('Basic', 1000)
      const { id } = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
      const schedule = await billing.stripe.subscriptionSchedules.create({ from_subscription: id })
      await billing.stripe.subscriptionSchedules[action](schedule.id)
      expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe(status)
      await expect(billing.stripe.subscriptionSchedules[action](schedule.id)).rejects.toMatchObject({ statusCode: 400 })
      expect((await billing.stripe.subscriptionSchedules.list({ customer: customer.id })).data).toHaveLength(1)
    }
  })

  it('prorates a phase that begins within a period', async () => {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    const [basic, premium] = await Promise.all([billing.price('Basic', 1000), billing.price('Premium', 3000)])
    const { subscription } = await billing.stripe.subscriptionSchedules.create({
      customer: customer.id,
      start_date: 'now',
      phases: [
        { items: [{ price: basic }], end_date: at('2026-04-16T00:00:00Z') },
        { items: [{ price: premium }], proration_behavior: 'always_invoice' },
      ],
    })
    await billing.advance(customer.clock, '2026-04-16T02:00:00Z')
    expect(await totals(customer.id)).toEqual([1000, 1000])
    expect((await billing.stripe.subscriptions.retrieve(subscription as string)).items.data[0]?.price.id).toBe(premium)
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
