import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('first_payment')
})

afterAll(async () => {
  await billing.close()
})

const start = '2026-01-01T00:00:00Z'

async function subscribe(card: string | null, more: Partial<Stripe.SubscriptionCreateParams> = {}) {
  const customer = await billing.customer(start, card)
  const price = await billing.price('Premium', 3000)
  const subscription = await billing.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price }],
    ...more,
    expand: ['latest_invoice.confirmation_secret', 'latest_invoice.payments'],
  })
  return { customer, subscription, invoice: subscription.latest_invoice as Stripe.Invoice }
}

function intentOf(invoice: Stripe.Invoice): string {
  return invoice.payments?.data[0]?.payment.payment_intent as string
}

describe('the first payment', () => {
  it('that is declined leaves the subscription incomplete, and paying it makes it active', async () => {
    const { subscription, invoice } = await subscribe('pm_card_chargeCustomerFail')
    expect(subscription.status).toBe('incomplete')
    expect(invoice).toMatchObject({ status: 'open', attempt_count: 1, next_payment_attempt: null })
    await billing.stripe.invoices.pay(invoice.id, { payment_method: 'pm_card_visa' })
    expect((await billing.stripe.subscriptions.retrieve(subscription.id)).status).toBe('active')
  })

  it('that needs 3-D Secure waits for the customer', async () => {
    const { subscription, invoice } = await subscribe('pm_card_authenticationRequired')
    expect(subscription.status).toBe('incomplete')
    const intent = await billing.stripe.paymentIntents.retrieve(intentOf(invoice))
    expect(intent.status).toBe('requires_action')
    expect(invoice.confirmation_secret?.client_secret).toBe(intent.client_secret)
    expect(await billing.eventTypes()).toContain('invoice.payment_action_required')
  })

  it('waits for confirmation with default_incomplete, and the confirmed intent makes the subscription active', async () => {
    const { subscription, invoice } = await subscribe(null, {
      payment_behavior: 'default_incomplete',
      payment_settings: { save_default_payment_method: 'on_subscription' },
    })
    expect(subscription.status).toBe('incomplete')
    expect(invoice).toMatchObject({ status: 'open', attempted: false, attempt_count: 0 })
    await billing.stripe.paymentIntents.confirm(intentOf(invoice), {
      payment_method: 'pm_card_visa',
      return_url: 'https://example.com',
    })
    const active = await billing.stripe.subscriptions.retrieve(subscription.id)
    expect(active).toMatchObject({ status: 'active', default_payment_method: expect.stringMatching(/^pm_/) })
  })

  it('that fails with error_if_incomplete leaves nothing behind', async () => {
    const customer = await billing.customer(start, 'pm_card_chargeCustomerFail')
    const price = await billing.price('Premium', 3000)
    const attempt = billing.stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price }],
      payment_behavior: 'error_if_incomplete',
    })
    await expect(attempt).rejects.toMatchObject({ statusCode: 402, code: 'card_declined' })
    expect((await billing.stripe.subscriptions.list({ customer: customer.id, status: 'all' })).data).toEqual([])
    expect((await billing.stripe.invoices.list({ customer: customer.id })).data).toEqual([])
  })

  it('is refused at once when there is nothing to charge', async () => {
    await expect(subscribe(null)).rejects.toMatchObject({ statusCode: 400, code: 'resource_missing' })
  })

  it('that is not made within 23 hours ends the subscription and voids the invoice', async () => {
    const { customer, subscription, invoice } = await subscribe(null, { payment_behavior: 'default_incomplete' })
    await billing.advance(customer.clock, '2026-01-01T22:59:59Z')
    expect((await billing.stripe.subscriptions.retrieve(subscription.id)).status).toBe('incomplete')
    await billing.advance(customer.clock, '2026-01-01T23:00:00Z')
    expect((await billing.stripe.subscriptions.retrieve(subscription.id)).status).toBe('incomplete_expired')
    expect((await billing.stripe.invoices.retrieve(invoice.id)).status).toBe('void')
    expect((await billing.stripe.paymentIntents.retrieve(intentOf(invoice))).status).toBe('canceled')
  })

  it('is not charged but sent with send_invoice, due in so many days, and past due after them', async () => {
    const { customer, subscription, invoice } = await subscribe(null, {
      collection_method: 'send_invoice',
      days_until_due: 7,
    })
    expect(subscription.status).toBe('active')
    expect(invoice.status).toBe('draft')
    await billing.advance(customer.clock, '2026-01-01T01:00:00Z')
    expect(await billing.stripe.invoices.retrieve(invoice.id)).toMatchObject({
      status: 'open',
      due_date: Date.parse('2026-01-08T01:00:00Z') / 1000,
      next_payment_attempt: null,
    })
    expect(await billing.eventTypes()).toContain('invoice.sent')
    await billing.advance(customer.clock, '2026-01-08T01:00:00Z')
    expect((await billing.stripe.subscriptions.retrieve(subscription.id)).status).toBe('past_due')
    await billing.stripe.invoices.pay(invoice.id, { paid_out_of_band: true })
    expect((await billing.stripe.subscriptions.retrieve(subscription.id)).status).toBe('active')
  })

  it('tells its story in order', async () => {
    const {
      data: [last],
    } = await billing.stripe.events.list({ limit: 1 })
    const customer = await billing.customer(start)
    const price = await billing.price('Premium', 3000)
    const {
      data: [before],
    } = await billing.stripe.events.list({ limit: 1 })
    await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
    expect(last?.id).not.toBe(before?.id)
    expect(await billing.eventTypes(before?.id)).toEqual([
      'invoice.created',
      'invoice.finalized',
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'invoice_payment.paid',
      'invoice.updated',
      'invoice.paid',
      'invoice.payment_succeeded',
      'customer.subscription.created',
    ])
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
