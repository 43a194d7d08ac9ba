import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('change_interval')
})

afterAll(async () => {
  await billing.close()
})

const middle = '2026-04-16T00:00:00Z'
const at = (iso: string) => Date.parse(iso) / 1000

async function subscribe(
  more: Partial<Stripe.SubscriptionCreateParams> = {},
  amount = 1000,
  pricing: Partial<Stripe.PriceCreateParams> = {},
) {
  const customer = await billing.customer('2026-04-01T00:00:00Z')
  const price = await billing.price('Basic', amount, pricing)
  const subscription = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }], ...more })
  return { customer, id: subscription.id, item: subscription.items.data[0]?.id ?? '', price }
}

const shown = (invoice: Stripe.Invoice | undefined) =>
  invoice?.lines.data.map(({ description, amount }) => [description, amount])

async function invoicesOf(customer: string) {
  return (await billing.stripe.invoices.list({ customer, limit: 100 })).data
}

describe('a change of interval', () => {
  it('to another is prorated in the cycle that runs, and billed at once', async () => {
    const { customer, id, item } = await subscribe()
    const yearly = await billing.price('Yearly', 10_000, { recurring: { interval: 'year' } })
    await billing.advance(customer.clock, middle)
    const updated = await billing.stripe.subscriptions.update(id, { items: [{ id: item, price: yearly }] })
    const [invoice] = await invoicesOf(customer.id)
    expect(shown(invoice)).toEqual([
      ['Unused time on Basic after 16 Apr 2026', -500],
      ['Remaining time on Yearly after 16 Apr 2026', 9589],
    ])
    expect(invoice?.lines.data[1]).toMatchObject({
      period: { start: at(middle), end: at('2027-04-01T00:00:00Z') },
      pricing: { price_details: { price: yearly }, unit_amount_decimal: null },
      parent: { subscription_item_details: { proration: true } },
    })
    expect(updated.items.data[0]).toMatchObject({
      current_period_start: at('2026-04-01T00:00:00Z'),
      current_period_end: at('2027-04-01T00:00:00Z'),
    })
    expect(updated.billing_cycle_anchor).toBe(at('2026-04-01T00:00:00Z'))
  })

  it('to a shorter interval and back gives back what was billed, and renews on the day it always did', async () => {
    const { customer, id, item } = await subscribe({}, 12_000, { recurring: { interval: 'year' } })
    const monthly = await billing.price('Monthly', 1200)
    await billing.advance(customer.clock, '2026-06-16T00:00:00Z')
    const updated = await billing.stripe.subscriptions.update(id, { items: [{ id: item, price: monthly }] })
    expect(shown((await invoicesOf(customer.id))[0])).toEqual([
      ['Unused time on Basic after 16 Jun 2026', -9501],
      ['Remaining time on Monthly after 16 Jun 2026', 600],
    ])
    expect(updated.items.data[0]).toMatchObject({
      current_period_start: at('2026-06-01T00:00:00Z'),
      current_period_end: at('2026-07-01T00:00:00Z'),
    })
    await billing.advance(customer.clock, '2026-07-01T01:00:00Z')
    expect(shown((await invoicesOf(customer.id))[0])).toEqual([['1 × Monthly (at $12.00 / month)', 1200]])
  })

  it.each([
    ['in classic billing', { billing_mode: { type: 'classic' } }, {}, ['Unused time on Basic after 16 Apr 2026', -500]],
    ['without prorations', {}, { proration_behavior: 'none' }, null],
    ['when asked to', {}, { billing_cycle_anchor: { type: 'now' } }, ['Unused time on Basic after 16 Apr 2026', -500]],
  ] as const)('to another begins a new cycle %s', async (_when, mode, change, credit) => {
    const { customer, id, item } = await subscribe(mode)
    const yearly = await billing.price('Yearly', 10_000, { recurring: { interval: 'year' } })
    await billing.advance(customer.clock, middle)
    const updated = await billing.stripe.subscriptions.update(id, { items: [{ id: item, price: yearly }], ...change })
    expect(shown((await invoicesOf(customer.id))[0])).toEqual([
      ...(credit ? [credit] : []),
      ['1 × Yearly (at $100.00 / year)', 10_000],
    ])
    expect(updated.items.data[0]).toMatchObject({
      current_period_start: at(middle),
      current_period_end: at('2027-04-16T00:00:00Z'),
    })
    expect(updated.billing_cycle_anchor).toBe(at(middle))
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
