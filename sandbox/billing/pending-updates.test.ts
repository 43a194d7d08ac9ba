import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('pending_updates')
})

afterAll(async () => {
  await billing.close()
})

async function subscribe() {
  const customer = await billing.customer('2026-04-01T00:00:00Z')
  const price = await billing.price('Basic', 1000)
  const { id, items } = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
  return { customer, id, item: items.data[0]?.id ?? '', price }
}

describe('a change', () => {
  it('that would wait is of what is billed alone, of a card, and charged automatically', async () => {
    const { customer, id, item } = await subscribe()
    const premium = await billing.price('Premium', 3000)
    const waits: Stripe.SubscriptionUpdateParams = {
      items: [{ id: item, price: premium }],
      payment_behavior: 'pending_if_incomplete',
    }
    const refused = async (more: Stripe.SubscriptionUpdateParams, param: string) =>
      await expect(billing.stripe.subscriptions.update(id, { ...waits, ...more })).rejects.toMatchObject({
        statusCode: 400,
        param,
      })
    await refused({ description: 'Premium' }, 'description')
    await refused({ default_tax_rates: '' }, 'default_tax_rates')
    await refused({ items: [{ id: item, price: premium, tax_rates: '' }] }, 'items[0][tax_rates]')
    const debit = await billing.stripe.paymentMethods.create({
      type: 'sepa_debit',
      sepa_debit: { iban: 'DE89370400440532013000' },
      billing_details: { name: 'Ada', email: 'ada@example.com' },
    })
    await billing.stripe.paymentMethods.attach(debit.id, { customer: customer.id })
    await billing.stripe.subscriptions.update(id, { default_payment_method: debit.id })
    await refused({}, 'payment_behavior')
    await billing.stripe.subscriptions.update(id, { default_payment_method: '' })
    await billing.stripe.subscriptions.update(id, { collection_method: 'send_invoice', days_until_due: 30 })
    await refused({}, 'payment_behavior')
  })

  describe('that waits', () => {
    const premium = () => billing.price('Premium', 3000)

    async function waiting(more: Stripe.SubscriptionUpdateParams = {}, itemDiscounts: { coupon: string }[] = []) {
      const made = await subscribe()
      const { customer, id, item } = made
      const card = await billing.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: customer.id })
      await billing.stripe.subscriptions.update(id, {
        default_payment_method: card.id,
        metadata: { seat: 'aisle', row: '1' },
      })
      const updated = await billing.stripe.subscriptions.update(id, {
        items: [{ id: item, price: await premium(), ...(itemDiscounts[0] && { discounts: itemDiscounts }) }],
        proration_behavior: 'always_invoice',
        payment_behavior: 'pending_if_incomplete',
        ...more,
      })
      const pay = async () => {
        await billing.stripe.invoices.pay(updated.latest_invoice as string, { payment_method: 'pm_card_visa' })
        return billing.stripe.subscriptions.retrieve(id, { expand: ['discounts'] })
      }
      return { ...made, updated, pay }
    }

    it('brings its discounts and metadata along, and has neither before it is paid', async () => {
      const { id: coupon } = await billing.stripe.coupons.create({ percent_off: 50, duration: 'forever' })
      const since = (await billing.stripe.events.list({ limit: 1 })).data[0]?.id
      const { updated, pay } = await waiting({ discounts: [{ coupon }], metadata: { plan: 'premium', row: '' } })
      expect(updated).toMatchObject({ discounts: [], metadata: { seat: 'aisle', row: '1' } })
      expect(updated.pending_update).toMatchObject({
        discounts: [expect.stringMatching(/^di_/)],
        discount: { source: { coupon } },
        metadata: { plan: 'premium', row: '' },
        cancel_at_period_end: null,
      })
      const invoice = await billing.stripe.invoices.retrieve(updated.latest_invoice as string)
      expect(invoice.total).toBe(500)
      expect(await billing.eventTypes(since)).not.toContain('customer.discount.created')
      const applied = await pay()
      expect(applied).toMatchObject({
        pending_update: null,
        discounts: [{ source: { coupon } }],
        metadata: { seat: 'aisle', plan: 'premium' },
      })
      expect(applied.metadata).not.toHaveProperty('row')
      expect((await billing.eventTypes(since)).filter((type) => type.startsWith('customer.discount'))).toEqual([
        'customer.discount.created',
      ])
    })

    it("brings the discounts of an item and the word to cancel at the period's end", async () => {
      const { id: coupon } = await billing.stripe.coupons.create({ percent_off: 20, duration: 'forever' })
      const { updated, pay } = await waiting({ cancel_at_period_end: true }, [{ coupon }])
      expect(updated.cancel_at).toBeNull()
      expect(updated.items.data[0]?.discounts).toEqual([])
      expect(updated.pending_update).toMatchObject({
        cancel_at_period_end: true,
        discounts: null,
        subscription_items: [{ discounts: [expect.stringMatching(/^di_/)] }],
      })
      const applied = await pay()
      expect(applied.items.data[0]?.discounts).toHaveLength(1)
      expect(applied.cancel_at).toBe(applied.items.data[0]?.current_period_end)
    })

    it('gives way to another change of what is billed or of when to cancel, and to no other', async () => {
      const { id, item, updated } = await waiting({ cancel_at_period_end: true })
      const invoice = updated.latest_invoice as string
      await billing.stripe.subscriptions.update(id, { description: 'Mine' })
      expect((await billing.stripe.subscriptions.retrieve(id)).pending_update).not.toBeNull()
      const kept = await billing.stripe.subscriptions.update(id, { cancel_at_period_end: false })
      expect(kept).toMatchObject({ pending_update: null, cancel_at: null })
      expect((await billing.stripe.invoices.retrieve(invoice)).status).toBe('void')

      const again = await waiting()
      const next = await billing.stripe.subscriptions.update(again.id, { items: [{ id: again.item, quantity: 2 }] })
      expect(next).toMatchObject({ pending_update: null, items: { data: [{ quantity: 2 }] } })
      expect(await billing.eventTypes()).toContain('customer.subscription.pending_update_expired')
      await billing.stripe.subscriptionItems.update(item, { quantity: 3 })
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
