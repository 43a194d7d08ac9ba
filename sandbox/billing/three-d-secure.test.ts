import { afterAll, beforeAll, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('three_d_secure')
})

afterAll(async () => {
  await billing.close()
})

/** Answers the bank's page of an intent as a customer would. */
async function authenticate(intent: Stripe.PaymentIntent, outcome: 'complete' | 'fail'): Promise<void> {
  const page = new URL(
    String(intent.next_action?.use_stripe_sdk?.stripe_js ?? intent.next_action?.redirect_to_url?.url),
  )
  const answer = await fetch(page.origin + page.pathname, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ ...Object.fromEntries(page.searchParams), outcome }),
  })
  expect(answer.status).toBe(200)
}

async function pastDue() {
  const customer = await billing.customer('2026-01-01T00:00:00Z')
  const price = await billing.price('Premium', 3000)
  const { id } = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
  const card = await billing.stripe.paymentMethods.attach('pm_card_authenticationRequired', { customer: customer.id })
  await billing.stripe.subscriptions.update(id, { default_payment_method: card.id })
  await billing.advance(customer.clock, '2026-02-01T01:00:00Z')
  const subscription = await billing.stripe.subscriptions.retrieve(id, {
    expand: ['latest_invoice.payments.data.payment.payment_intent'],
  })
  const invoice = subscription.latest_invoice as Stripe.Invoice
  return {
    customer,
    id,
    status: subscription.status,
    invoice,
    intent: invoice.payments?.data[0]?.payment.payment_intent as Stripe.PaymentIntent,
  }
}

it('a renewal that waits for 3-D Secure is paid, and the subscription active, once the customer has passed it', async () => {
  const { id, status, invoice, intent } = await pastDue()
  expect([status, intent.status]).toEqual(['past_due', 'requires_action'])
  await authenticate(intent, 'complete')
  expect(await billing.stripe.invoices.retrieve(invoice.id)).toMatchObject({ status: 'paid', amount_paid: 3000 })
  expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe('active')
})

it('stays open when the customer fails it, and can be tried again with another card', async () => {
  const { id, invoice, intent } = await pastDue()
  await authenticate(intent, 'fail')
  expect((await billing.stripe.invoices.retrieve(invoice.id)).status).toBe('open')
  expect((await billing.stripe.paymentIntents.retrieve(intent.id)).status).toBe('requires_payment_method')
  await billing.stripe.invoices.pay(invoice.id, { payment_method: 'pm_card_visa' })
  expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe('active')
})

it('a first payment that passes makes the subscription active', async () => {
  const customer = await billing.customer('2026-01-01T00:00:00Z', 'pm_card_authenticationRequired')
  const price = await billing.price('Premium', 3000)
  const created = await billing.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price }],
    expand: ['latest_invoice.payments.data.payment.payment_intent'],
  })
  const invoice = created.latest_invoice as Stripe.Invoice
  expect(invoice).toMatchObject({ attempted: true, attempt_count: 0 })
  await authenticate(invoice.payments?.data[0]?.payment.payment_intent as Stripe.PaymentIntent, 'complete')
  expect((await billing.stripe.subscriptions.retrieve(created.id)).status).toBe('active')
  expect((await billing.stripe.invoices.retrieve(invoice.id)).attempt_count).toBe(1)
  expect([...new Set(billing.violations)]).toEqual([])
})
