import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('newer_members')
})

afterAll(async () => {
  await billing.close()
})

async function subscribe(...intervals: ('month' | 'year')[]) {
  const customer = await billing.customer('2026-04-01T00:00:00Z')
  const items = await Promise.all(
    intervals.map(async (interval) => ({ price: await billing.price(interval, 3000, { recurring: { interval } }) })),
  )
  const { id } = await billing.stripe.subscriptions.create({ customer: customer.id, items })
  return { customer, id }
}

it('a subscription ends with the first or the last of its periods, or with the last that was billed', async () => {
  for (const [cancel_at, end] of [
    ['min_period_end', '2026-05-01'],
    ['max_period_end', '2027-04-01'],
    ['max_billed_until', '2027-04-01'],
  ] as const) {
    const { id } = await subscribe('month', 'year')
    const ending = await billing.stripe.subscriptions.update(id, { cancel_at })
    expect(ending.cancel_at).toBe(Date.parse(end) / 1000)
  }
})

it('an item of an invoice tells its net amount, and what a proration gives back', async () => {
  const { customer, id } = await subscribe('month')
  const { items } = await billing.stripe.subscriptions.retrieve(id)
  await billing.advance(customer.clock, '2026-04-16T00:00:00Z')
  await billing.stripe.subscriptions.update(id, { items: [{ id: items.data[0]?.id ?? '', quantity: 2 }] })
  const { data } = await billing.stripe.invoiceItems.list({ customer: customer.id })
  for (const item of data) expect(item.net_amount).toBe(item.amount)
  expect(data.map(({ proration_details: details }) => details)).toEqual([
    expect.objectContaining({ discount_amounts: expect.any(Array) }),
    expect.objectContaining({ discount_amounts: expect.any(Array) }),
  ])
})

it('a phase that is a trial says so', async () => {
  const { customer } = await subscribe('month')
  const price = await billing.price('Basic', 1000)
  const { phases } = await billing.stripe.subscriptionSchedules.create({
    customer: customer.id,
    start_date: 'now',
    phases: [
      { items: [{ price }], trial: true, duration: { interval: 'month' } },
      { items: [{ price }], duration: { interval: 'month' } },
    ],
  })
  expect(phases.map(({ trial, trial_end, end_date }) => [trial, trial_end === end_date])).toEqual([
    [true, true],
    [undefined, false],
  ])
})

it("fits Stripe's types throughout", () => {
  expect([...new Set(billing.violations)]).toEqual([])
})
