import type Stripe from 'stripe'
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

  it.each([-1000, -9000, 500])('leaves a balance of %d to the invoices that it does not void', async (balance) => {
    const { customer, id } = await subscribe()
    await billing.stripe.customers.update(customer.id, { balance })
    await billing.stripe.subscriptions.update(id, { pause_collection: { behavior: 'void' } })
    await billing.advance(customer.clock, '2026-05-02T00:00:00Z')
    expect(await statuses(customer.id)).toEqual(['paid', 'void'])
    expect(await billing.stripe.customers.retrieve(customer.id)).toMatchObject({ balance })
    await billing.stripe.subscriptions.update(id, { pause_collection: '' })
    await billing.advance(customer.clock, '2026-06-02T00:00:00Z')
    const { data } = await billing.stripe.invoices.list({ customer: customer.id, limit: 1 })
    expect(data[0]).toMatchObject({ status: 'paid', total: 3000, amount_paid: Math.max(3000 + balance, 0) })
  })

  it.each([
    ['void', 'void'],
    ['mark_uncollectible', 'uncollectible'],
    ['keep_as_draft', 'draft'],
  ] as const)('with %s collects nothing of the last invoice: it becomes %s', async (behavior, status) => {
    const { customer, id } = await subscribe()
    await billing.stripe.invoiceItems.create({
      customer: customer.id,
      subscription: id,
      amount: 900,
      currency: 'usd',
    })
    await billing.stripe.subscriptions.update(id, { pause_collection: { behavior }, cancel_at_period_end: true })
    await billing.advance(customer.clock, '2026-05-02T00:00:00Z')
    expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe('canceled')
    expect(await statuses(customer.id)).toEqual(['paid', status])
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
  const resumes = { payment_behavior: 'resume_on_payment_success' } as const

  it('is credited for the rest of its period, does not renew, and resumes with a new one', async () => {
    const { customer, id } = await subscribe()
    await billing.advance(customer.clock, '2026-04-16T00:00:00Z')
    const preview = await billing.stripe.invoices.createPreview({
      subscription: id,
      subscription_details: { pause: { invoicing_behavior: 'invoice' } },
    })
    expect(preview.total).toBe(-1500)
    const paused = await billing.stripe.subscriptions.pause(id, { type: 'subscription', invoicing_behavior: 'invoice' })
    expect(paused).toMatchObject({
      status: 'paused',
      status_details: { paused: { subscription: { type: 'pause_requested' } } },
      items: { data: [{ current_period_end: Date.parse('2026-04-16T00:00:00Z') / 1000 }] },
    })
    expect((await billing.stripe.invoices.list({ customer: customer.id })).data[0]?.total).toBe(-1500)
    await billing.advance(customer.clock, '2026-07-01T00:00:00Z')
    expect(await statuses(customer.id)).toHaveLength(2)
    const resumed = await billing.stripe.subscriptions.resume(id, { ...resumes, expand: ['latest_invoice'] })
    expect(resumed).toMatchObject({
      status: 'active',
      pending_update: null,
      latest_invoice: { total: 3000, amount_paid: 1500, status: 'paid' },
    })
    expect(resumed.items.data[0]?.current_period_start).toBe(Date.parse('2026-07-01T00:00:00Z') / 1000)
    expect(resumed.status_details).toBeUndefined()
  })

  async function pausedWithout(card: string) {
    const { customer, id } = await subscribe()
    await billing.stripe.subscriptions.pause(id, { bill_for: { unused_time_from: { type: 'none' } } })
    const method = await billing.stripe.paymentMethods.attach(card, { customer: customer.id })
    await billing.stripe.subscriptions.update(id, { default_payment_method: method.id })
    await billing.advance(customer.clock, '2026-06-10T00:00:00Z')
    return { customer, id }
  }

  it('stays paused until the payment succeeds, where that is asked for, and is charged again', async () => {
    const { customer, id } = await pausedWithout('pm_card_chargeCustomerFail')
    const waiting = await billing.stripe.subscriptions.resume(id, { payment_behavior: 'resume_on_payment_success' })
    expect(waiting).toMatchObject({
      status: 'paused',
      pending_update: { expires_at: Date.parse('2027-06-10T00:00:00Z') / 1000, subscription_items: null },
    })
    expect(waiting.items.data[0]?.current_period_end).toBe(Date.parse('2026-04-01T00:00:00Z') / 1000)
    const invoice = await billing.stripe.invoices.retrieve(waiting.latest_invoice as string)
    expect(invoice).toMatchObject({ status: 'open', attempt_count: 1, next_payment_attempt: expect.any(Number) })
    const good = await billing.stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id })
    await billing.stripe.subscriptions.update(id, { default_payment_method: good.id })
    await billing.advance(customer.clock, '2026-06-20T00:00:00Z')
    expect(await billing.stripe.subscriptions.retrieve(id)).toMatchObject({ status: 'active', pending_update: null })
  })

  it('waits for an attempt to pay by default: a day for want of one, past due when it fails', async () => {
    const { customer, id } = await pausedWithout('pm_card_chargeCustomerFail')
    const waiting = await billing.stripe.subscriptions.resume(id)
    expect(waiting.status).toBe('paused')
    expect(await billing.stripe.invoices.retrieve(waiting.latest_invoice as string)).toMatchObject({
      status: 'open',
      attempt_count: 0,
    })
    await billing.advance(customer.clock, '2026-06-11T00:00:00Z')
    expect(await billing.stripe.subscriptions.retrieve(id)).toMatchObject({ status: 'paused', pending_update: null })
    expect((await billing.stripe.invoices.retrieve(waiting.latest_invoice as string)).status).toBe('void')
    const again = await billing.stripe.subscriptions.resume(id)
    await expect(billing.stripe.invoices.pay(again.latest_invoice as string)).rejects.toMatchObject({ statusCode: 402 })
    expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe('past_due')
    const invoice = await billing.stripe.invoices.retrieve(again.latest_invoice as string)
    expect(invoice.next_payment_attempt).toBeNull()
  })

  it('is not asked to pay at once with nothing that pays', async () => {
    const { customer, id } = await subscribe()
    await billing.stripe.subscriptions.pause(id, { bill_for: { unused_time_from: { type: 'none' } } })
    await billing.stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: '' } })
    await expect(billing.stripe.subscriptions.resume(id, resumes)).rejects.toMatchObject({ statusCode: 400 })
    expect(await statuses(customer.id)).toEqual(['paid'])
  })

  it('was charged automatically, under flexible billing, past its trial and by no schedule', async () => {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    const price = await billing.price('Premium', 3000)
    const make = async (more: Partial<Stripe.SubscriptionCreateParams>) =>
      (await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }], ...more })).id
    const classic = await make({ billing_mode: { type: 'classic' } })
    const sent = await make({ collection_method: 'send_invoice', days_until_due: 30 })
    const trial = await make({ trial_period_days: 10 })
    const scheduled = await make({})
    await billing.stripe.subscriptionSchedules.create({ from_subscription: scheduled })
    for (const id of [classic, sent, trial, scheduled]) {
      await expect(billing.stripe.subscriptions.pause(id)).rejects.toMatchObject({ statusCode: 400 })
    }
  })

  it('is the only kind that resumes', async () => {
    const { id } = await subscribe()
    await expect(billing.stripe.subscriptions.resume(id)).rejects.toMatchObject({ statusCode: 400 })
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
