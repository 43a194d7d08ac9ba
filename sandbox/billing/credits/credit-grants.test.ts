import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from '../testing/start-billing'

let billing: BillingHarness
let meters = 0

beforeAll(async () => {
  billing = await startBilling('credit_grants')
})

afterAll(async () => {
  await billing.close()
  expect(billing.violations).toEqual([])
})

/** A customer who pays 10 cents a call, taxed 20 %, and has called a hundred times in November. */
async function metered() {
  const { stripe } = billing
  const event = `calls_${(meters += 1)}`
  const { id, clock } = await billing.customer('2026-11-02T10:00:00Z')
  const meter = await stripe.billing.meters.create({
    display_name: event,
    event_name: event,
    default_aggregation: { formula: 'sum' },
  })
  const price = await billing.price('Calls', 10, {
    recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
  })
  const tax = await stripe.taxRates.create({ display_name: 'VAT', percentage: 20, inclusive: false })
  await stripe.subscriptions.create({ customer: id, items: [{ price }], default_tax_rates: [tax.id] })
  await stripe.billing.meterEvents.create({ event_name: event, payload: { stripe_customer_id: id, value: '100' } })
  const grant = (value: number, more: Partial<Stripe.Billing.CreditGrantCreateParams> = {}) =>
    stripe.billing.creditGrants.create({
      customer: id,
      amount: { type: 'monetary', monetary: { currency: 'usd', value } },
      applicability_config: { scope: { price_type: 'metered' } },
      ...more,
    })
  const balance = async (creditGrant: string) => {
    const filter = { type: 'credit_grant', credit_grant: creditGrant } as const
    const { balances } = await stripe.billing.creditBalanceSummaries.retrieve({ customer: id, filter })
    return balances.map(({ available_balance: available }) => available.monetary?.value)
  }
  const latest = async () => (await stripe.invoices.list({ customer: id, limit: 1 })).data[0]
  return { customer: id, clock, grant, balance, latest }
}

describe('billing credits', () => {
  it('pay for metered usage before tax when the invoice is finalized, and wait until then', async () => {
    const { clock, grant, balance, latest } = await metered()
    const { id } = await grant(600)
    await billing.advance(clock, '2026-12-02T10:00:00Z')
    expect(await latest()).toMatchObject({ status: 'draft', subtotal: 1000, total: 1200 })
    expect(await balance(id)).toEqual([600])
    await billing.advance(clock, '2026-12-02T12:00:00Z')
    expect(await latest()).toMatchObject({
      status: 'paid',
      subtotal: 1000,
      total: 480,
      total_pretax_credit_amounts: [{ amount: 600, type: 'credit_balance_transaction' }],
    })
    expect(await balance(id)).toEqual([0])
    const page = await fetch((await latest())?.hosted_invoice_url ?? '')
    expect(await page.text()).toMatch(/Billing credits[\s\S]*USD -6\.00/)
  })

  it('are in the preview of the next invoice, as far as they are still valid then, and stay unused', async () => {
    const { stripe } = billing
    const { customer, grant, balance } = await metered()
    const { id } = await grant(600)
    const expired = await grant(300, { expires_at: Date.parse('2026-11-20T00:00:00Z') / 1000 })
    const { data } = await stripe.subscriptions.list({ customer })
    expect(await stripe.invoices.createPreview({ subscription: data[0]?.id ?? '' })).toMatchObject({
      subtotal: 1000,
      total: 480,
      amount_due: 480,
      total_pretax_credit_amounts: [
        { amount: 600, type: 'credit_balance_transaction', credit_balance_transaction: null },
      ],
    })
    expect([await balance(id), await balance(expired.id)]).toEqual([[600], [300]])
  })

  it('are used in order of priority and expiry, and given back when the invoice is voided', async () => {
    const { stripe } = billing
    const { customer, clock, grant, balance, latest } = await metered()
    const later = await grant(500)
    const soon = await grant(300, { expires_at: Date.parse('2027-01-01T00:00:00Z') / 1000 })
    const first = await grant(100, { priority: 0 })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: '' } })
    await billing.advance(clock, '2026-12-02T12:00:00Z')
    const amounts = (await latest())?.total_pretax_credit_amounts?.map(({ amount }) => amount)
    expect(amounts).toEqual([100, 300, 500])
    expect(await latest()).toMatchObject({ status: 'open', amount_due: 120 })
    await stripe.invoices.voidInvoice((await latest())?.id ?? '')
    const balances = [await balance(first.id), await balance(soon.id), await balance(later.id)]
    expect(balances).toEqual([[100], [300], [500]])
  })

  it('expire with their time', async () => {
    const { stripe } = billing
    const { clock, grant, balance } = await metered()
    const { id } = await grant(300, { expires_at: Date.parse('2026-11-10T00:00:00Z') / 1000 })
    await billing.advance(clock, '2026-11-11T10:00:00Z')
    expect(await balance(id)).toEqual([])
    const { data } = await stripe.billing.creditBalanceTransactions.list({ credit_grant: id })
    expect(data.map(({ credit, debit }) => credit?.type ?? debit?.type)).toEqual(['credits_expired', 'credits_granted'])
  })
})

it('a subscription entitles to the features of its product for as long as it lives', async () => {
  const { stripe } = billing
  const { id: customer } = await billing.customer('2026-11-02T10:00:00Z')
  const { id: price } = await stripe.prices.create({
    currency: 'usd',
    unit_amount: 900,
    recurring: { interval: 'month' },
    product_data: { name: 'With exports' },
  })
  const feature = await stripe.entitlements.features.create({ name: 'Exports', lookup_key: 'exports' })
  const { product } = await stripe.prices.retrieve(price)
  const subscription = await stripe.subscriptions.create({ customer, items: [{ price }] })
  await stripe.products.createFeature(String(product), { entitlement_feature: feature.id })
  const keys = async () =>
    (await stripe.entitlements.activeEntitlements.list({ customer })).data.map(({ lookup_key }) => lookup_key)
  expect(await keys()).toEqual(['exports'])
  await stripe.subscriptions.cancel(subscription.id)
  expect(await keys()).toEqual([])
  const told = (await billing.eventTypes()).filter((type) => type.startsWith('entitlements.'))
  expect(told).toHaveLength(2)
})
