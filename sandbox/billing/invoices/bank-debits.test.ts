import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from '../testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('bank_debits')
})

afterAll(async () => {
  await billing.close()
  expect(billing.violations).toEqual([])
})

/** A customer who pays 10.00 a month by a bank account, since 2 November 2026, a Monday. */
async function subscribed(account: string, currency = 'eur') {
  const { stripe } = billing
  const { id, clock } = await billing.customer('2026-11-02T10:00:00Z', account)
  const price = await billing.price('Plan', 1000, { currency })
  const subscription = await stripe.subscriptions.create({ customer: id, items: [{ price }] })
  const read = async () => {
    const { data: invoices } = await stripe.invoices.list({ customer: id, expand: ['data.payments'] })
    const { data: intents } = await stripe.paymentIntents.list({ customer: id, expand: ['data.latest_charge'] })
    const { status } = await stripe.subscriptions.retrieve(subscription.id)
    const charge = intents[0]?.latest_charge
    return { status, invoice: invoices[0], intent: intents[0], charge: typeof charge === 'object' ? charge : null }
  }
  return { customer: id, clock, subscription, read, advance: (to: string) => billing.advance(clock, to) }
}

describe('a bank debit', () => {
  it('is processing for five banking days, then succeeds', async () => {
    const { subscription, read, advance } = await subscribed('pm_success_de')
    expect(subscription.status).toBe('active')
    const waiting = await read()
    expect(waiting.invoice).toMatchObject({
      status: 'open',
      attempted: true,
      attempt_count: 1,
      next_payment_attempt: null,
    })
    expect(waiting.intent).toMatchObject({
      status: 'processing',
      amount_received: 0,
      payment_method_types: ['card', 'sepa_debit'],
    })
    expect(waiting.charge).toMatchObject({
      status: 'pending',
      paid: false,
      payment_method_details: { sepa_debit: { last4: '3000', country: 'DE', expected_debit_date: '2026-11-09' } },
    })
    await advance('2026-11-08T10:00:00Z')
    expect((await read()).intent?.status).toBe('processing')
    await advance('2026-11-09T10:00:00Z')
    const paid = await read()
    expect(paid).toMatchObject({ status: 'active', invoice: { status: 'paid' }, intent: { status: 'succeeded' } })
    expect(paid.charge).toMatchObject({ status: 'succeeded', amount_captured: 1000 })
  })

  it('that fails leaves the invoice open, is not tried again, and makes the subscription past due', async () => {
    const { clock, customer, read, advance } = await subscribed('pm_usBankAccount_success', 'usd')
    await advance('2026-11-20T10:00:00Z')
    const { stripe } = billing
    const failing = await stripe.paymentMethods.attach('pm_usBankAccount_insufficientFunds', { customer })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: failing.id } })
    await advance('2026-12-02T12:00:00Z')
    expect(await read()).toMatchObject({
      status: 'active',
      invoice: { status: 'open' },
      intent: { status: 'processing' },
    })
    const before = (await stripe.events.list({ limit: 1 })).data[0]?.id
    await billing.advance(clock, '2026-12-09T12:00:00Z')
    expect(await read()).toMatchObject({
      status: 'past_due',
      invoice: { status: 'open', attempt_count: 1, next_payment_attempt: null },
      intent: { status: 'requires_payment_method', last_payment_error: { code: 'insufficient_funds' } },
      charge: { status: 'failed', failure_code: 'insufficient_funds' },
    })
    expect(await billing.eventTypes(before)).toEqual([
      'test_helpers.test_clock.advancing',
      'charge.failed',
      'payment_intent.payment_failed',
      'invoice.payment_failed',
      'customer.updated',
      'customer.subscription.updated',
      'test_helpers.test_clock.ready',
    ])
  })

  it('tells that it is pending, and is not asked for twice', async () => {
    const { stripe } = billing
    const { id } = await billing.customer('2026-11-02T10:00:00Z', 'pm_bacsDebit_success')
    await stripe.invoiceItems.create({ customer: id, amount: 700, currency: 'gbp' })
    const draft = await stripe.invoices.create({
      customer: id,
      pending_invoice_items_behavior: 'include',
      currency: 'gbp',
    })
    await stripe.invoices.finalizeInvoice(draft.id)
    const before = (await stripe.events.list({ limit: 1 })).data[0]?.id
    expect(await stripe.invoices.pay(draft.id)).toMatchObject({ status: 'open', attempted: true })
    expect(await billing.eventTypes(before)).toEqual(['charge.pending', 'payment_intent.processing', 'invoice.updated'])
    await expect(stripe.invoices.pay(draft.id)).rejects.toMatchObject({ code: 'payment_intent_unexpected_state' })
  })

  it('ends its mandate when the bank says it was not authorised', async () => {
    const { stripe } = billing
    const { customer, clock, read, advance } = await subscribed('pm_bacsDebit_debitNotAuthorized', 'gbp')
    const { charge } = await read()
    const mandate = charge?.payment_method_details?.bacs_debit?.mandate ?? ''
    expect(await stripe.mandates.retrieve(mandate)).toMatchObject({ status: 'active', type: 'multi_use' })
    await advance('2026-11-06T10:00:00Z')
    expect(await stripe.mandates.retrieve(mandate)).toMatchObject({
      status: 'inactive',
      payment_method_details: { bacs_debit: { network_status: 'revoked', revocation_reason: 'debit_not_authorized' } },
    })
    await billing.advance(clock, '2026-12-02T12:00:00Z')
    const { data } = await stripe.paymentIntents.list({ customer })
    expect(data[0]?.last_payment_error?.code).toBe('payment_intent_mandate_invalid')
  })

  it('is refused in a currency that the account does not have', async () => {
    const { stripe } = billing
    const { id } = await billing.customer('2026-11-02T10:00:00Z', 'pm_success_de')
    const { data } = await stripe.customers.listPaymentMethods(id)
    await expect(
      stripe.paymentIntents.create({
        amount: 1000,
        currency: 'usd',
        customer: id,
        confirm: true,
        payment_method: data[0]?.id ?? '',
      }),
    ).rejects.toMatchObject({ code: 'payment_method_currency_mismatch', type: 'StripeInvalidRequestError' })
  })

  it('gives a set-up account its mandate', async () => {
    const { stripe } = billing
    const { id } = await stripe.customers.create({})
    const intent = await stripe.setupIntents.create({
      customer: id,
      confirm: true,
      payment_method_data: {
        type: 'sepa_debit',
        sepa_debit: { iban: 'AT61 1904 3002 3457 3201' },
        billing_details: { name: 'Ada', email: 'ada@example.com' },
      },
      expand: ['mandate', 'payment_method'],
    })
    expect(intent).toMatchObject({
      status: 'succeeded',
      mandate: { status: 'active', payment_method_details: { sepa_debit: {} } },
      payment_method: { sepa_debit: { bank_code: '19043', country: 'AT', last4: '3201' } },
    })
  })

  it('of a voided invoice is called off', async () => {
    const { stripe } = billing
    const { subscription, read } = await subscribed('pm_usBankAccount_processing', 'usd')
    await billing.stripe.invoices.voidInvoice((await read()).invoice?.id ?? '')
    expect(await read()).toMatchObject({
      invoice: { status: 'void' },
      intent: { status: 'canceled' },
      charge: { status: 'failed' },
    })
    await stripe.subscriptions.cancel(subscription.id)
  })
})
