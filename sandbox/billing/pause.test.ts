import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('pause')
})

afterAll(async () => {
  await billing.close()
})

async function subscribe() {
  const customer = await billing.customer('2026-04-01T00:00:00Z')
  const price = await billing.price('Premium', 3000)
  const { id } = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
  return { customer, id }
}

const statuses = async (customer: string) =>
  (await billing.stripe.invoices.list({ customer, limit: 100 })).data.map(({ status }) => status).reverse()

describe('paused collection', () => {
  it.each([
    ['void', 'void'],
    ['mark_uncollectible', 'uncollectible'],
    ['keep_as_draft', 'draft'],
  ] as const)('with %s renews without charging: its invoices become %s', async (behavior, status) => {
    const { customer, id } = await subscribe()
    const paused = await billing.stripe.subscriptions.update(id, { pause_collection: { behavior } })
    expect(paused.status).toBe('active')
    await billing.advance(customer.clock, '2026-06-02T00:00:00Z')
    expect(await statuses(customer.id)).toEqual(['paid', status, status])
    expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe('active')
    expect((await billing.stripe.charges.list({ customer: customer.id })).data).toHaveLength(1)
  })

  it('ends on the day it was to', async () => {
    const { customer, id } = await subscribe()
    await billing.stripe.subscriptions.update(id, {
      pause_collection: { behavior: 'void', resumes_at: Date.parse('2026-05-15T00:00:00Z') / 1000 },
    })
    await billing.advance(customer.clock, '2026-06-02T00:00:00Z')
    expect(await statuses(customer.id)).toEqual(['paid', 'void', 'paid'])
    expect((await billing.stripe.subscriptions.retrieve(id)).pause_collection).toBeNull()
  })

  it('ends when it is cleared', async () => {
    const { id } = await subscribe()
    await billing.stripe.subscriptions.update(id, { pause_collection: { behavior: 'void' } })
    expect((await billing.stripe.subscriptions.update(id, { pause_collection: '' })).pause_collection).toBeNull()
  })
})

describe('a paused subscription', () => {
  it('is credited for the rest of its period, does not renew, and resumes with a new one', async () => {
    const { customer, id } = await subscribe()
    await billing.advance(customer.clock, '2026-04-16T00:00:00Z')
    const paused = await billing.stripe.subscriptions.pause(id, { type: 'subscription', invoicing_behavior: 'invoice' })
    expect(paused).toMatchObject({
      status: 'paused',
      status_details: { paused: { subscription: { type: 'pause_requested' } } },
    })
    expect((await billing.stripe.invoices.list({ customer: customer.id })).data[0]?.total).toBe(-1500)
    await billing.advance(customer.clock, '2026-07-01T00:00:00Z')
    expect(await statuses(customer.id)).toHaveLength(2)
    const resumed = await billing.stripe.subscriptions.resume(id, { expand: ['latest_invoice'] })
    expect(resumed).toMatchObject({
      status: 'active',
      latest_invoice: { total: 3000, amount_paid: 1500, status: 'paid' },
    })
    expect(resumed.items.data[0]?.current_period_start).toBe(Date.parse('2026-07-01T00:00:00Z') / 1000)
    expect(resumed.status_details).toBeUndefined()
  })

  it('stays paused until the payment succeeds, where that is asked for', async () => {
    const { customer, id } = await subscribe()
    await billing.stripe.subscriptions.pause(id, { bill_for: { unused_time_from: { type: 'none' } } })
    const card = await billing.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: customer.id })
    await billing.stripe.subscriptions.update(id, { default_payment_method: card.id })
    await billing.advance(customer.clock, '2026-06-10T00:00:00Z')
    const waiting = await billing.stripe.subscriptions.resume(id, { payment_behavior: 'resume_on_payment_success' })
    expect(waiting.status).toBe('paused')
    await billing.stripe.invoices.pay(waiting.latest_invoice as string, { payment_method: 'pm_card_visa' })
    expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe('active')
  })

  it('is the only kind that resumes', async () => {
    const { id } = await subscribe()
    await expect(billing.stripe.subscriptions.resume(id)).rejects.toMatchObject({ statusCode: 400 })
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
