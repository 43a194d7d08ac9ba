import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('preview')
})

afterAll(async () => {
  await billing.close()
})

const at = (iso: string) => Date.parse(iso) / 1000
const shown = (invoice: Stripe.Invoice) => invoice.lines.data.map(({ description, amount }) => [description, amount])

async function subscribe() {
  const customer = await billing.customer('2026-04-01T00:00:00Z')
  const [basic, premium] = await Promise.all([billing.price('Basic', 1000), billing.price('Premium', 3000)])
  const subscription = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price: basic }] })
  return { customer, id: subscription.id, item: subscription.items.data[0]?.id ?? '', basic, premium }
}

describe('a preview', () => {
  it('of the next renewal is what the renewal then is', async () => {
    const { customer, id } = await subscribe()
    const coupon = await billing.stripe.coupons.create({ percent_off: 10, duration: 'forever' })
    await billing.stripe.subscriptions.update(id, { discounts: [{ coupon: coupon.id }] })
    const preview = await billing.stripe.invoices.createPreview({ subscription: id })
    expect(preview.id).toMatch(/^upcoming_in_/)
    expect(preview).toMatchObject({
      status: 'draft',
      number: null,
      billing_reason: 'upcoming',
      created: at('2026-05-01T00:00:00Z'),
      next_payment_attempt: at('2026-05-01T01:00:00Z'),
    })
    await billing.advance(customer.clock, '2026-05-01T02:00:00Z')
    const {
      data: [real],
    } = await billing.stripe.invoices.list({ subscription: id })
    expect(preview.total).toBe(real?.total)
    expect(shown(preview)).toEqual(real && shown(real))
  })

  it('of a change shows its prorations at the date asked for, with the renewal or at once', async () => {
    const { customer, id, item, premium } = await subscribe()
    await billing.advance(customer.clock, '2026-04-10T00:00:00Z')
    const details = { items: [{ id: item, price: premium }], proration_date: at('2026-04-16T00:00:00Z') }
    const later = await billing.stripe.invoices.createPreview({ subscription: id, subscription_details: details })
    expect(shown(later)).toEqual([
      ['Unused time on Basic after 16 Apr 2026', -500],
      ['Remaining time on Premium after 16 Apr 2026', 1500],
      ['1 × Premium (at $30.00 / month)', 3000],
    ])
    const now = await billing.stripe.invoices.createPreview({
      subscription: id,
      subscription_details: { ...details, proration_behavior: 'always_invoice' },
    })
    expect(now.total).toBe(1000)
    expect(now.parent?.subscription_details?.subscription_proration_date).toBe(at('2026-04-16T00:00:00Z'))
    const recurring = await billing.stripe.invoices.createPreview({
      subscription: id,
      subscription_details: details,
      preview_mode: 'recurring',
    })
    expect(shown(recurring)).toEqual([['1 × Premium (at $30.00 / month)', 3000]])
  })

  it('leaves nothing behind', async () => {
    const { customer, id, item, premium } = await subscribe()
    const state = async () =>
      JSON.stringify([
        await billing.stripe.subscriptions.retrieve(id),
        (await billing.stripe.invoices.list({ customer: customer.id })).data,
        (await billing.stripe.invoiceItems.list({ customer: customer.id })).data,
        (await billing.stripe.events.list({ limit: 100 })).data,
      ])
    const before = await state()
    await billing.stripe.invoices.createPreview({
      subscription: id,
      subscription_details: { items: [{ id: item, price: premium }], proration_behavior: 'always_invoice' },
      invoice_items: [{ amount: 500, currency: 'usd', description: 'Setup' }],
    })
    expect(await state()).toBe(before)
  })

  it('is the same invoice that the change then makes', async () => {
    const { customer, id, item, premium } = await subscribe()
    await billing.advance(customer.clock, '2026-04-20T12:34:56Z')
    const items = [{ id: item, price: premium, quantity: 3 }]
    const change = { items, proration_behavior: 'always_invoice' as const }
    const preview = await billing.stripe.invoices.createPreview({ subscription: id, subscription_details: change })
    const updated = await billing.stripe.subscriptions.update(id, { ...change, expand: ['latest_invoice'] })
    expect(shown(preview)).toEqual(shown(updated.latest_invoice as Stripe.Invoice))
  })

  it('of a cancellation shows the credit now, or the last part of a period', async () => {
    const { customer, id } = await subscribe()
    await billing.advance(customer.clock, '2026-04-16T00:00:00Z')
    const now = await billing.stripe.invoices.createPreview({
      subscription: id,
      subscription_details: { cancel_now: true },
    })
    expect(now.total).toBe(-500)
    const later = await billing.stripe.invoices.createPreview({
      subscription: id,
      subscription_details: { cancel_at: at('2026-05-11T00:00:00Z') },
    })
    expect(later.total).toBe(Math.round((1000 * 10) / 31))
    const none = billing.stripe.invoices.createPreview({
      subscription: id,
      subscription_details: { cancel_at_period_end: true },
    })
    await expect(none).rejects.toMatchObject({ statusCode: 404, code: 'invoice_upcoming_none' })
  })

  it('of a subscription that does not exist yet shows its first invoice', async () => {
    const { customer, premium } = await subscribe()
    const first = await billing.stripe.invoices.createPreview({
      customer: customer.id,
      subscription_details: { items: [{ price: premium, quantity: 2 }] },
    })
    expect(shown(first)).toEqual([['2 × Premium (at $30.00 / month)', 6000]])
    const anonymous = await billing.stripe.invoices.createPreview({
      currency: 'usd',
      customer_details: { tax_exempt: 'exempt' },
      subscription_details: { items: [{ price: premium }] },
    })
    expect(anonymous.total).toBe(3000)
    const trial = await billing.stripe.invoices.createPreview({
      customer: customer.id,
      subscription_details: { items: [{ price: premium }], trial_end: at('2026-05-01T00:00:00Z') },
    })
    expect(shown(trial)).toEqual([['Free trial for 1 × Premium', 0]])
  })

  it('takes all that tells of a subscription to be, also what its first invoice does not show', async () => {
    const { customer, premium } = await subscribe()
    const { product } = await billing.stripe.prices.retrieve(premium)
    const data = { currency: 'usd', product: String(product), unit_amount: 700, tax_behavior: 'exclusive' } as const
    const details = {
      billing_mode: { type: 'flexible', flexible: { proration_discounts: 'itemized' } },
      items: [{ price_data: { ...data, recurring: { interval: 'month' } }, metadata: { team: 'blue' } }],
    } as const
    const preview = await billing.stripe.invoices.createPreview({
      customer: customer.id,
      subscription_details: { ...details, items: [...details.items] },
      invoice_items: [{ price_data: data }],
    })
    expect(preview.total).toBe(1400)
    const made = await billing.stripe.subscriptions.create({
      customer: customer.id,
      ...details,
      items: [...details.items],
      expand: ['latest_invoice'],
    })
    expect(made.latest_invoice).toMatchObject({ total: 700 })
  })

  it('takes discounts, taxes, balance and further items into account', async () => {
    const { customer, id } = await subscribe()
    const coupon = await billing.stripe.coupons.create({ amount_off: 100, currency: 'usd', duration: 'once' })
    const tax = await billing.stripe.taxRates.create({ display_name: 'VAT', percentage: 10, inclusive: false })
    await billing.stripe.customers.createBalanceTransaction(customer.id, { amount: -300, currency: 'usd' })
    const preview = await billing.stripe.invoices.createPreview({
      subscription: id,
      discounts: [{ coupon: coupon.id }],
      subscription_details: { default_tax_rates: [tax.id] },
      invoice_items: [{ amount: 500, currency: 'usd', description: 'Setup' }],
    })
    expect(preview).toMatchObject({ subtotal: 1500, total: 1540, amount_due: 1240, starting_balance: -300 })
  })

  it('of resuming takes a code once, for its invoice', async () => {
    const { id } = await subscribe()
    const nothing = { unused_time_from: { type: 'none' as const } }
    await billing.stripe.subscriptions.pause(id, { type: 'subscription', bill_for: nothing })
    const coupon = await billing.stripe.coupons.create({ percent_off: 50, duration: 'forever', max_redemptions: 1 })
    const resumed = { subscription: id, subscription_details: { resume_at: 'now' as const } }
    const { total } = await billing.stripe.invoices.createPreview(resumed)
    const discounted = await billing.stripe.invoices.createPreview({ ...resumed, discounts: [{ coupon: coupon.id }] })
    expect([total, discounted.total]).toEqual([1000, 500])
  })

  it('of a customer without anything ahead is refused', async () => {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    await expect(billing.stripe.invoices.createPreview({ customer: customer.id })).rejects.toMatchObject({
      code: 'invoice_upcoming_none',
    })
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
