import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('cancel')
})

afterAll(async () => {
  await billing.close()
})

const april = Date.parse('2026-04-01T00:00:00Z') / 1000
const may = Date.parse('2026-05-01T00:00:00Z') / 1000

async function subscribe(type: 'classic' | 'flexible' = 'flexible') {
  const customer = await billing.customer('2026-04-01T00:00:00Z')
  const price = await billing.price('Premium', 3000)
  const { id } = await billing.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price }],
    billing_mode: { type },
  })
  return { customer, id }
}

const pendingOf = async (customer: string) => (await billing.stripe.invoiceItems.list({ customer, pending: true })).data

describe('a subscription', () => {
  it.each(['classic', 'flexible'] as const)(
    'in %s billing ends with its period, by a flag that is kept',
    async (type) => {
      const { customer, id } = await subscribe(type)
      const before = await billing.stripe.events.list({ limit: 1 })
      const scheduled = await billing.stripe.subscriptions.update(id, {
        cancel_at_period_end: true,
        cancellation_details: { feedback: 'too_expensive', comment: 'Bye' },
      })
      expect(scheduled).toMatchObject({
        status: 'active',
        cancel_at: may,
        cancel_at_period_end: true,
        canceled_at: april,
        cancellation_details: { feedback: 'too_expensive', comment: 'Bye', reason: 'cancellation_requested' },
      })
      expect(await billing.eventTypes(before.data[0]?.id)).toEqual(['customer.subscription.updated'])
      await billing.advance(customer.clock, may)
      const ended = await billing.stripe.subscriptions.retrieve(id)
      expect(ended).toMatchObject({ status: 'canceled', ended_at: may, canceled_at: april })
      expect((await billing.stripe.invoices.list({ customer: customer.id })).data).toHaveLength(1)
      expect((await billing.eventTypes()).at(-1)).toBe('test_helpers.test_clock.ready')
      expect((await billing.eventTypes()).at(-2)).toBe('customer.subscription.deleted')
    },
  )

  it.each(['classic', 'flexible'] as const)('in %s billing can be kept by undoing what was done', async (type) => {
    const { id } = await subscribe(type)
    await billing.stripe.subscriptions.update(id, { cancel_at_period_end: true })
    const kept = await billing.stripe.subscriptions.update(id, { cancel_at_period_end: false })
    expect(kept).toMatchObject({ cancel_at: null, cancel_at_period_end: false, canceled_at: null })
    expect(kept.cancellation_details?.reason).toBeNull()
  })

  it('that ends on a date is not kept by the flag alone', async () => {
    const { id } = await subscribe()
    await billing.stripe.subscriptions.update(id, { cancel_at: 'min_period_end' })
    expect((await billing.stripe.subscriptions.update(id, { cancel_at_period_end: false })).cancel_at).toBe(may)
    expect((await billing.stripe.subscriptions.update(id, { cancel_at: '' })).cancel_at).toBeNull()
  })

  it('that was to end and is cancelled now has no end to come', async () => {
    const { customer, id } = await subscribe()
    await billing.stripe.subscriptions.update(id, { cancel_at_period_end: true })
    await billing.advance(customer.clock, april + 3600)
    expect(await billing.stripe.subscriptions.cancel(id)).toMatchObject({
      cancel_at: null,
      cancel_at_period_end: false,
      canceled_at: april,
      ended_at: april + 3600,
    })
  })

  it('cancelled now is over, and its unpaid invoices are no longer collected', async () => {
    const { customer, id } = await subscribe()
    const ended = await billing.stripe.subscriptions.cancel(id, { cancellation_details: { feedback: 'unused' } })
    expect(ended).toMatchObject({
      status: 'canceled',
      ended_at: april,
      cancellation_details: { feedback: 'unused', reason: 'cancellation_requested' },
    })
    expect(await pendingOf(customer.id)).toEqual([])
    await expect(billing.stripe.subscriptions.cancel(id)).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    })
    await expect(billing.stripe.subscriptions.update(id, { description: 'x' })).rejects.toMatchObject({
      code: 'invalid_canceled_subscription_fields',
    })
    expect((await billing.stripe.subscriptions.update(id, { metadata: { a: 'b' } })).metadata).toEqual({ a: 'b' })
  })

  it('cancelled now with prorate gives back the unused time, at once with invoice_now', async () => {
    const { customer, id } = await subscribe()
    await billing.advance(customer.clock, '2026-04-16T00:00:00Z')
    await billing.stripe.subscriptions.cancel(id, { prorate: true, invoice_now: true })
    const {
      data: [final],
    } = await billing.stripe.invoices.list({ customer: customer.id })
    expect(final).toMatchObject({ total: -1500, amount_due: 0, status: 'paid', ending_balance: -1500 })
    expect(await billing.stripe.customers.retrieve(customer.id)).toMatchObject({ balance: -1500 })
  })

  it('set to end within its period is credited for the rest, and charged again when it is kept', async () => {
    const { customer, id } = await subscribe()
    const middle = Date.parse('2026-04-16T00:00:00Z') / 1000
    const cut = await billing.stripe.subscriptions.update(id, { cancel_at: middle })
    expect(cut.items.data[0]?.current_period_end).toBe(middle)
    expect((await pendingOf(customer.id)).map(({ amount, description }) => [amount, description])).toEqual([
      [-1500, 'Unused time on Premium after 16 Apr 2026'],
    ])
    const kept = await billing.stripe.subscriptions.update(id, { cancel_at: '' })
    expect(kept.items.data[0]?.current_period_end).toBe(may)
    expect((await pendingOf(customer.id)).reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
  })

  it('that ends within a later period pays for its part of it only', async () => {
    const { customer, id } = await subscribe()
    await billing.stripe.subscriptions.update(id, { cancel_at: Date.parse('2026-05-11T00:00:00Z') / 1000 })
    await billing.advance(customer.clock, '2026-05-12T00:00:00Z')
    const {
      data: [last],
    } = await billing.stripe.invoices.list({ customer: customer.id })
    expect(last).toMatchObject({ total: Math.round((3000 * 10) / 31), status: 'paid' })
    expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe('canceled')
  })

  it('refuses two ends at once', async () => {
    const { id } = await subscribe()
    await expect(
      billing.stripe.subscriptions.update(id, { cancel_at: may, cancel_at_period_end: true }),
    ).rejects.toMatchObject({ statusCode: 400 })
    await expect(billing.stripe.subscriptions.update(id, { cancel_at: april - 1 })).rejects.toMatchObject({
      param: 'cancel_at',
    })
  })

  it('is found by its status', async () => {
    const { customer, id } = await subscribe()
    const list = async (status?: Stripe.SubscriptionListParams.Status) =>
      (await billing.stripe.subscriptions.list({ customer: customer.id, ...(status && { status }) })).data.map(
        (each) => each.id,
      )
    expect(await list()).toEqual([id])
    await billing.stripe.subscriptions.cancel(id)
    expect(await list()).toEqual([])
    expect(await list('all')).toEqual([id])
    expect(await list('canceled')).toEqual([id])
    expect(await list('ended')).toEqual([id])
    expect(await list('active')).toEqual([])
  })

  it('ends with its customer', async () => {
    const { customer, id } = await subscribe()
    await billing.stripe.customers.del(customer.id)
    expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe('canceled')
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
