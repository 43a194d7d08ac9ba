import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('change_plan')
})

afterAll(async () => {
  await billing.close()
})

const middle = '2026-04-16T00:00:00Z'
const at = (iso: string) => Date.parse(iso) / 1000

async function subscribe(more: Partial<Stripe.SubscriptionCreateParams> = {}, amount = 1000) {
  const customer = await billing.customer('2026-04-01T00:00:00Z')
  const price = await billing.price('Basic', amount)
  const subscription = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }], ...more })
  return { customer, id: subscription.id, item: subscription.items.data[0]?.id ?? '', price }
}

const shown = (invoice: Stripe.Invoice | undefined) =>
  invoice?.lines.data.map(({ description, amount }) => [description, amount])

async function invoicesOf(customer: string) {
  return (await billing.stripe.invoices.list({ customer, limit: 100 })).data
}

describe('a change of plan', () => {
  it('waits for the next invoice with create_prorations', async () => {
    const { customer, id, item } = await subscribe()
    const premium = await billing.price('Premium', 3000)
    await billing.advance(customer.clock, middle)
    await billing.stripe.subscriptions.update(id, { items: [{ id: item, price: premium, quantity: 2 }] })
    expect(await invoicesOf(customer.id)).toHaveLength(1)
    await billing.advance(customer.clock, '2026-05-01T02:00:00Z')
    expect(shown((await invoicesOf(customer.id))[0])).toEqual([
      ['Unused time on Basic after 16 Apr 2026', -500],
      ['Remaining time on 2 × Premium after 16 Apr 2026', 3000],
      ['2 × Premium (at $30.00 / month)', 6000],
    ])
  })

  it('costs nothing now with none', async () => {
    const { customer, id, item } = await subscribe()
    const premium = await billing.price('Premium', 3000)
    await billing.advance(customer.clock, middle)
    await billing.stripe.subscriptions.update(id, { items: [{ id: item, price: premium }], proration_behavior: 'none' })
    await billing.advance(customer.clock, '2026-05-01T02:00:00Z')
    expect((await invoicesOf(customer.id)).map(({ total }) => total)).toEqual([3000, 1000])
  })

  it('from a free plan begins a new period', async () => {
    const { customer, id, item } = await subscribe({}, 0)
    const premium = await billing.price('Premium', 3000)
    await billing.advance(customer.clock, middle)
    const updated = await billing.stripe.subscriptions.update(id, { items: [{ id: item, price: premium }] })
    expect((await invoicesOf(customer.id))[0]).toMatchObject({ total: 3000, status: 'paid' })
    expect(updated.items.data[0]?.current_period_end).toBe(at('2026-05-16T00:00:00Z'))
  })

  it('resets the anchor when asked to', async () => {
    const { customer, id } = await subscribe()
    await billing.advance(customer.clock, middle)
    const reset = await billing.stripe.subscriptions.update(id, { billing_cycle_anchor: { type: 'now' } })
    expect(reset.items.data[0]).toMatchObject({
      current_period_start: at(middle),
      current_period_end: at('2026-05-16T00:00:00Z'),
    })
    expect((await invoicesOf(customer.id))[0]?.total).toBe(1000 - 500)
  })

  it('gives back what was really billed in flexible mode, and the price of today in classic', async () => {
    for (const [type, credit] of [
      ['flexible', -400],
      ['classic', -500],
    ] as const) {
      const coupon = await billing.stripe.coupons.create({ percent_off: 20, duration: 'once' })
      const { customer, id, item } = await subscribe({ billing_mode: { type }, discounts: [{ coupon: coupon.id }] })
      const premium = await billing.price('Premium', 3000)
      await billing.advance(customer.clock, middle)
      await billing.stripe.subscriptions.update(id, {
        items: [{ id: item, price: premium }],
        proration_behavior: 'always_invoice',
      })
      expect(shown((await invoicesOf(customer.id))[0])?.[0]).toEqual(['Unused time on Basic after 16 Apr 2026', credit])
    }
  })

  it('shows discounts apart when they are itemized', async () => {
    const coupon = await billing.stripe.coupons.create({ percent_off: 20, duration: 'forever' })
    const { customer, id, item } = await subscribe({
      billing_mode: { type: 'flexible', flexible: { proration_discounts: 'itemized' } },
      discounts: [{ coupon: coupon.id }],
    })
    const premium = await billing.price('Premium', 3000)
    await billing.advance(customer.clock, middle)
    await billing.stripe.subscriptions.update(id, {
      items: [{ id: item, price: premium }],
      proration_behavior: 'always_invoice',
    })
    const [invoice] = await invoicesOf(customer.id)
    expect(shown(invoice)).toEqual([
      ['Unused time on Basic after 16 Apr 2026', -500],
      ['Remaining time on Premium after 16 Apr 2026', 1500],
    ])
    expect(invoice?.lines.data.map(({ discount_amounts: amounts }) => amounts?.[0]?.amount)).toEqual([-100, 300])
    expect(invoice?.total).toBe(800)
  })

  it('adds and removes items, each prorated', async () => {
    const { customer, id, item } = await subscribe()
    const extra = await billing.price('Extra', 600)
    await billing.advance(customer.clock, middle)
    const added = await billing.stripe.subscriptionItems.create({
      subscription: id,
      price: extra,
      proration_behavior: 'always_invoice',
    })
    expect(added.current_period_end).toBe(at('2026-05-01T00:00:00Z'))
    expect((await invoicesOf(customer.id))[0]?.total).toBe(300)
    await billing.stripe.subscriptionItems.del(added.id, { proration_behavior: 'always_invoice' })
    expect((await invoicesOf(customer.id))[0]?.total).toBe(-300)
    await expect(billing.stripe.subscriptionItems.del(item)).rejects.toMatchObject({ statusCode: 400 })
    expect((await billing.stripe.subscriptionItems.list({ subscription: id })).data.map((each) => each.id)).toEqual([
      item,
    ])
  })

  it('bills items of several intervals each in its own time', async () => {
    const { customer, id } = await subscribe()
    const yearly = await billing.price('Support', 12_000, { recurring: { interval: 'year' } })
    await billing.stripe.subscriptionItems.create({
      subscription: id,
      price: yearly,
      proration_behavior: 'always_invoice',
    })
    await billing.advance(customer.clock, '2027-04-02T00:00:00Z')
    const invoices = await invoicesOf(customer.id)
    expect(invoices).toHaveLength(14)
    expect(invoices[0]?.total).toBe(13_000)
    expect(invoices.filter(({ total }) => total === 1000)).toHaveLength(12)
  })

  it('that cannot be paid makes the subscription past due, is refused, or waits, as asked', async () => {
    const premium = await billing.price('Premium', 3000)
    for (const [behavior, status] of [
      ['allow_incomplete', 'past_due'],
      ['default_incomplete', 'past_due'],
      ['pending_if_incomplete', 'active'],
    ] as const) {
      const { customer, id, item, price } = await subscribe()
      const card = await billing.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: customer.id })
      await billing.stripe.subscriptions.update(id, { default_payment_method: card.id })
      const change: Stripe.SubscriptionUpdateParams = {
        items: [{ id: item, price: premium }],
        proration_behavior: 'always_invoice',
      }
      await expect(
        billing.stripe.subscriptions.update(id, { ...change, payment_behavior: 'error_if_incomplete' }),
      ).rejects.toMatchObject({ statusCode: 402 })
      expect((await billing.stripe.subscriptions.retrieve(id)).items.data[0]?.price.id).toBe(price)
      const updated = await billing.stripe.subscriptions.update(id, { ...change, payment_behavior: behavior })
      expect(updated.status).toBe(status)
      if (behavior !== 'pending_if_incomplete') continue
      expect(updated.items.data[0]?.price.id).toBe(price)
      expect(updated.pending_update?.subscription_items?.[0]?.price.id).toBe(premium)
      await billing.stripe.invoices.pay(updated.latest_invoice as string, { payment_method: 'pm_card_visa' })
      const applied = await billing.stripe.subscriptions.retrieve(id)
      expect(applied.pending_update).toBeNull()
      expect(applied.items.data[0]?.price.id).toBe(premium)
    }
  })

  it('that would wait is of what is billed alone, and charged automatically', async () => {
    const { id, item } = await subscribe()
    const premium = await billing.price('Premium', 3000)
    const waits: Stripe.SubscriptionUpdateParams = {
      items: [{ id: item, price: premium }],
      payment_behavior: 'pending_if_incomplete',
    }
    await expect(
      billing.stripe.subscriptions.update(id, { ...waits, metadata: { plan: 'premium' } }),
    ).rejects.toMatchObject({ statusCode: 400, param: 'metadata' })
    await billing.stripe.subscriptions.update(id, { collection_method: 'send_invoice', days_until_due: 30 })
    await expect(billing.stripe.subscriptions.update(id, waits)).rejects.toMatchObject({
      statusCode: 400,
      param: 'payment_behavior',
    })
  })

  it('that waits is dropped with the period, if that ends sooner', async () => {
    const { customer, id, item } = await subscribe()
    // Dear enough for an hour of it to be more than the least that is charged.
    const premium = await billing.price('Premium', 300_000)
    const card = await billing.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: customer.id })
    await billing.stripe.subscriptions.update(id, { default_payment_method: card.id })
    const { items } = await billing.stripe.subscriptions.retrieve(id)
    const end = items.data[0]?.current_period_end ?? 0
    await billing.advance(customer.clock, new Date((end - 3600) * 1000).toISOString())
    const waiting = await billing.stripe.subscriptions.update(id, {
      items: [{ id: item, price: premium }],
      proration_behavior: 'always_invoice',
      payment_behavior: 'pending_if_incomplete',
    })
    expect(waiting.pending_update?.expires_at).toBe(end)
  })

  it('that waits is dropped after 23 hours', async () => {
    const { customer, id, item, price } = await subscribe()
    const premium = await billing.price('Premium', 3000)
    const card = await billing.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: customer.id })
    await billing.stripe.subscriptions.update(id, { default_payment_method: card.id })
    const waiting = await billing.stripe.subscriptions.update(id, {
      items: [{ id: item, price: premium }],
      proration_behavior: 'always_invoice',
      payment_behavior: 'pending_if_incomplete',
    })
    await billing.advance(customer.clock, '2026-04-02T00:00:00Z')
    const dropped = await billing.stripe.subscriptions.retrieve(id)
    expect(dropped).toMatchObject({ pending_update: null, status: 'active' })
    expect(dropped.items.data[0]?.price.id).toBe(price)
    expect((await billing.stripe.invoices.retrieve(waiting.latest_invoice as string)).status).toBe('void')
    expect(await billing.eventTypes()).toContain('customer.subscription.pending_update_expired')
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
