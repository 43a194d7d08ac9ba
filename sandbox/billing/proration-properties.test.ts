import fc from 'fast-check'
import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from './testing/start-billing'

const seed = 20261028
const start = Date.parse('2026-04-01T00:00:00Z') / 1000
const end = Date.parse('2026-05-01T00:00:00Z') / 1000

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('prorations')
})

afterAll(async () => {
  await billing.close()
})

const change = fc.record({
  at: fc.integer({ min: start + 1, max: end - 1 }),
  price: fc.integer({ min: 0, max: 2 }),
  quantity: fc.integer({ min: 1, max: 9 }),
})
const life = fc.record({
  currency: fc.constantFrom('jpy', 'usd', 'kwd'),
  mode: fc.constantFrom('classic' as const, 'flexible' as const),
  behavior: fc.constantFrom('create_prorations' as const, 'always_invoice' as const),
  percentOff: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
  prices: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 500, max: 9_999_999 }))),
  changes: fc.uniqueArray(change, { minLength: 1, maxLength: 5, selector: ({ at }) => at }),
})

/**
 * Whatever a customer changes and when: what is billed for a period is each plan's price for the seconds it was on, give
 * or take half a minor unit of rounding for each credit and each charge.
 */
it('credits and charges of a period add up to what was used of each plan, to the second', async () => {
  await fc.assert(
    fc.asyncProperty(life, async ({ currency, mode, behavior, percentOff, prices, changes }) => {
      const { stripe } = billing
      const customer = await billing.customer('2026-04-01T00:00:00Z')
      const ids = await Promise.all(prices.map((amount) => billing.price('Plan', amount, { currency })))
      const coupon =
        percentOff === null ? null : await stripe.coupons.create({ percent_off: percentOff, duration: 'forever' })
      const subscription = await stripe.subscriptions.create({
        customer: customer.id,
        items: [{ price: ids[0] ?? '' }],
        billing_mode: { type: mode },
        ...(coupon && { discounts: [{ coupon: coupon.id }] }),
      })
      const item = subscription.items.data[0]?.id ?? ''
      const ordered = changes.toSorted((a, b) => a.at - b.at)
      for (const { at, price, quantity } of ordered) {
        await billing.advance(customer.clock, at)
        await stripe.subscriptions.update(subscription.id, {
          items: [{ id: item, price: ids[price] ?? '', quantity }],
          proration_behavior: behavior,
        })
      }
      await billing.advance(customer.clock, end + 3600)
      const invoices = await stripe.invoices.list({ subscription: subscription.id, limit: 100 })
      const lines = invoices.data
        .flatMap((invoice) => invoice.lines.data)
        .filter(({ period }) => period.end <= end && period.start >= start)
      const billed = lines.reduce((sum, line) => sum + line.amount - discountOf(line), 0)

      let [exact, from, rate] = [0, start, prices[0] ?? 0]
      for (const { at, price, quantity } of [...ordered, { at: end, price: 0, quantity: 0 }]) {
        exact += (rate * (at - from)) / (end - start)
        from = at
        rate = (prices[price] ?? 0) * quantity
      }
      const factor = (100 - (percentOff ?? 0)) / 100
      // Each line is rounded on its own, and a net price before it is prorated.
      expect(Math.abs(billed - exact * factor)).toBeLessThanOrEqual(lines.length)
      for (const line of lines) {
        if (line.amount < 0) expect(line.parent?.subscription_item_details?.proration).toBe(true)
      }
      expectCreditsToMatch(lines)
    }),
    { seed, numRuns: 40 },
  )
  expect([...new Set(billing.violations)]).toEqual([])
}, 120_000)

/** A credit never exceeds what it gives back, and names it. */
function expectCreditsToMatch(lines: Stripe.InvoiceLineItem[]): void {
  const left = new Map(
    lines.filter(({ amount }) => amount > 0).map((line) => [line.id, line.amount - discountOf(line)]),
  )
  for (const credit of lines.filter(({ amount }) => amount < 0)) {
    const named = credit.parent?.subscription_item_details?.proration_details?.credited_items?.invoice_line_items ?? []
    for (const id of named) {
      const rest = (left.get(id) ?? 0) + credit.amount
      expect(rest).toBeGreaterThanOrEqual(0)
      left.set(id, rest)
    }
  }
}

function discountOf({ discount_amounts: amounts }: Stripe.InvoiceLineItem): number {
  return (amounts ?? []).reduce((sum, { amount }) => sum + amount, 0)
}

it('a plan changed and changed back at the same moment costs nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: start + 1, max: end - 1 }),
      fc.integer({ min: 500, max: 9_999_999 }),
      fc.constantFrom('classic' as const, 'flexible' as const),
      async (at, amount, type) => {
        const { stripe } = billing
        const customer = await billing.customer('2026-04-01T00:00:00Z')
        const [price, other] = await Promise.all([billing.price('Plan', amount), billing.price('Other', 12_345)])
        const { id, items } = await stripe.subscriptions.create({
          customer: customer.id,
          items: [{ price }],
          billing_mode: { type },
        })
        const item = items.data[0]?.id ?? ''
        await billing.advance(customer.clock, at)
        await stripe.subscriptions.update(id, { items: [{ id: item, price: other }] })
        await stripe.subscriptions.update(id, { items: [{ id: item, price }] })
        const pending = await stripe.invoiceItems.list({ customer: customer.id, pending: true })
        expect(pending.data).toHaveLength(4)
        expect(pending.data.reduce((sum, each) => sum + each.amount, 0)).toBe(0)
      },
    ),
    { seed, numRuns: 20 },
  )
}, 60_000)
