import { afterAll, beforeAll, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('full_life')
})

afterAll(async () => {
  await billing.close()
})

const date = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10)

/** One subscription from its first payment to its end, as the official SDK sees it. */
it('a subscription lives a whole life: renews, fails, recovers, changes plan, is cancelled, kept and ends', async () => {
  const { stripe, advance } = billing
  const customer = await billing.customer('2026-01-31T10:00:00Z')
  const basic = await billing.price('Basic', 1000)
  const premium = await billing.price('Premium', 3000)

  // It begins, paid at once.
  const created = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: basic }],
    expand: ['latest_invoice.payments'],
  })
  const item = created.items.data[0]?.id ?? ''
  expect(created.status).toBe('active')
  expect((created.latest_invoice as Stripe.Invoice).status).toBe('paid')
  expect((created.latest_invoice as Stripe.Invoice).number).toMatch(/-0001$/)

  // It renews twelve times, on the last day of each month.
  await advance(customer.clock, '2027-01-31T11:00:00Z')
  const year = await stripe.invoices.list({ subscription: created.id, limit: 100 })
  expect(year.data.map(({ status, total }) => `${status} ${total}`)).toEqual(
    Array.from({ length: 13 }, () => 'paid 1000'),
  )
  expect(year.data.map(({ lines }) => date(lines.data[0]?.period.start ?? 0)).reverse()).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
    '2026-05-31',
    '2026-06-30',
    '2026-07-31',
    '2026-08-31',
    '2026-09-30',
    '2026-10-31',
    '2026-11-30',
    '2026-12-31',
    '2027-01-31',
  ])

  // The card is changed for one that fails when it is charged.
  const failing = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: customer.id })
  await stripe.subscriptions.update(created.id, { default_payment_method: failing.id })
  await advance(customer.clock, '2027-02-28T11:00:00Z')
  const pastDue = await stripe.subscriptions.retrieve(created.id, { expand: ['latest_invoice'] })
  const unpaid = pastDue.latest_invoice as Stripe.Invoice
  expect(pastDue.status).toBe('past_due')
  expect(unpaid).toMatchObject({ status: 'open', attempt_count: 1, attempted: true, amount_remaining: 1000 })
  expect(date(unpaid.next_payment_attempt ?? 0)).toBe('2027-03-03')

  // A retry fails too; then the customer gives a good card and pays.
  await advance(customer.clock, '2027-03-03T12:00:00Z')
  expect(await stripe.invoices.retrieve(unpaid.id)).toMatchObject({ attempt_count: 2, status: 'open' })
  const good = await stripe.paymentMethods.attach('pm_card_mastercard', { customer: customer.id })
  await stripe.subscriptions.update(created.id, { default_payment_method: good.id })
  await stripe.invoices.pay(unpaid.id)
  expect((await stripe.subscriptions.retrieve(created.id)).status).toBe('active')

  // Half-way through March the plan is changed: half of the old price back, half of the new one on top.
  await advance(customer.clock, '2027-03-15T22:00:00Z')
  const upgraded = await stripe.subscriptions.update(created.id, {
    items: [{ id: item, price: premium }],
    proration_behavior: 'always_invoice',
    expand: ['latest_invoice'],
  })
  const change = upgraded.latest_invoice as Stripe.Invoice
  expect(change.lines.data.map(({ description, amount }) => [description, amount])).toEqual([
    ['Unused time on Basic after 15 Mar 2027', -500],
    ['Remaining time on Premium after 15 Mar 2027', 1500],
  ])
  expect(change).toMatchObject({ status: 'paid', total: 1000, billing_reason: 'subscription_update' })

  // It is cancelled for the end of the period, and kept again.
  const cancelled = await stripe.subscriptions.update(created.id, { cancel_at_period_end: true })
  expect(date(cancelled.cancel_at ?? 0)).toBe('2027-03-31')
  expect(cancelled.cancel_at_period_end).toBe(true)
  const kept = await stripe.subscriptions.update(created.id, { cancel_at_period_end: false })
  expect(kept.cancel_at).toBeNull()
  await advance(customer.clock, '2027-03-31T11:00:00Z')
  expect((await stripe.subscriptions.retrieve(created.id)).status).toBe('active')

  // It ends.
  await stripe.subscriptions.update(created.id, { cancel_at: 'min_period_end' })
  await advance(customer.clock, '2027-05-01T00:00:00Z')
  const ended = await stripe.subscriptions.retrieve(created.id)
  expect(ended.status).toBe('canceled')
  expect(date(ended.ended_at ?? 0)).toBe('2027-04-30')
  const total = (await stripe.charges.list({ customer: customer.id, limit: 100 })).data.reduce(
    (sum, { amount_captured: amount }) => sum + amount,
    0,
  )
  expect(total).toBe(14 * 1000 + 1000 + 3000)
  expect([...new Set(billing.violations)]).toEqual([])
}, 60_000)
