import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('dunning')
})

afterAll(async () => {
  await billing.close()
})

/** A subscription whose card began to fail after the first payment. */
async function failing(card = 'pm_card_chargeCustomerFail') {
  const customer = await billing.customer('2026-01-01T00:00:00Z')
  const price = await billing.price('Premium', 3000)
  const subscription = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
  const method = await billing.stripe.paymentMethods.attach(card, { customer: customer.id })
  await billing.stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } })
  return { customer, id: subscription.id }
}

async function settings(given: Record<string, unknown>) {
  const response = await fetch(`${billing.url}/_sandbox/billing_settings`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_dunning', 'content-type': 'application/json' },
    body: JSON.stringify(given),
  })
  expect(response.status).toBe(200)
}

describe('a renewal that fails', () => {
  it('is tried again after 3, 5 and 7 days, with one event for each failure', async () => {
    const { customer, id } = await failing()
    await billing.advance(customer.clock, '2026-02-01T02:00:00Z')
    const [invoice] = (await billing.stripe.invoices.list({ subscription: id })).data
    const attempts = []
    for (const day of ['2026-02-01T02', '2026-02-04T02', '2026-02-09T02']) {
      await billing.advance(customer.clock, `${day}:30:00Z`)
      const { attempt_count: count, next_payment_attempt: next } = await billing.stripe.invoices.retrieve(
        invoice?.id ?? '',
      )
      attempts.push([count, new Date((next ?? 0) * 1000).toISOString().slice(0, 13)])
    }
    expect(attempts).toEqual([
      [1, '2026-02-04T01'],
      [2, '2026-02-09T01'],
      [3, '2026-02-16T01'],
    ])
    const failures = (await billing.stripe.events.list({ type: 'invoice.payment_failed', limit: 100 })).data
    expect(failures.filter(({ data: { object } }) => 'id' in object && object.id === invoice?.id)).toHaveLength(3)
    expect(await billing.stripe.customers.retrieve(customer.id)).toMatchObject({ delinquent: true })
  })

  it.each([
    ['cancel', 'canceled'],
    ['unpaid', 'unpaid'],
    ['past_due', 'past_due'],
  ])('in the end leaves the subscription as the merchant chose: %s', async (afterRetries, status) => {
    await settings({ afterRetries })
    const { customer, id } = await failing()
    await billing.advance(customer.clock, '2026-02-17T00:00:00Z')
    const ended = await billing.stripe.subscriptions.retrieve(id)
    expect(ended.status).toBe(status)
    if (status === 'canceled') expect(ended.cancellation_details?.reason).toBe('payment_failed')
    const [invoice] = (await billing.stripe.invoices.list({ subscription: id })).data
    expect(invoice).toMatchObject({ status: 'open', attempt_count: 4, next_payment_attempt: null })
    await settings({ afterRetries: 'past_due' })
  })

  it('is given up as one customer’s own settings say, while others keep theirs', async () => {
    const [own, other] = [await failing(), await failing()]
    await settings({ customer: own.customer.id, retryDays: [], afterRetries: 'unpaid' })
    for (const { customer } of [own, other]) await billing.advance(customer.clock, '2026-02-01T02:00:00Z')
    expect((await billing.stripe.subscriptions.retrieve(own.id)).status).toBe('unpaid')
    expect((await billing.stripe.subscriptions.retrieve(other.id)).status).toBe('past_due')
  })

  it('leaves drafts behind while unpaid, and is active again once the latest is paid', async () => {
    await settings({ afterRetries: 'unpaid' })
    const { customer, id } = await failing()
    await billing.advance(customer.clock, '2026-03-02T00:00:00Z')
    const {
      data: [latest],
    } = await billing.stripe.invoices.list({ subscription: id })
    expect(latest).toMatchObject({ status: 'draft', auto_advance: false })
    await billing.stripe.invoices.pay(latest?.id ?? '', { payment_method: 'pm_card_visa' })
    expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe('active')
    await settings({ afterRetries: 'past_due' })
  })

  it('that needs 3-D Secure says so, and the customer can confirm it', async () => {
    const { customer, id } = await failing('pm_card_authenticationRequired')
    await billing.advance(customer.clock, '2026-02-01T02:00:00Z')
    const subscription = await billing.stripe.subscriptions.retrieve(id, {
      expand: ['latest_invoice.payments.data.payment.payment_intent'],
    })
    const invoice = subscription.latest_invoice
    const intent = typeof invoice === 'object' ? invoice?.payments?.data[0]?.payment.payment_intent : null
    expect(subscription.status).toBe('past_due')
    expect(intent).toMatchObject({ status: 'requires_action' })
    expect(await billing.eventTypes()).toContain('invoice.payment_action_required')
  })

  it('is settled by voiding or writing off its invoice', async () => {
    for (const close of ['voidInvoice', 'markUncollectible'] as const) {
      const { customer, id } = await failing()
      await billing.advance(customer.clock, '2026-02-01T02:00:00Z')
      const {
        data: [invoice],
      } = await billing.stripe.invoices.list({ subscription: id, status: 'open' })
      await billing.stripe.invoices[close](invoice?.id ?? '')
      expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe('active')
    }
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
