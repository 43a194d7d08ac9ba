import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { scenarios, type ScenarioName } from '@/sandbox/scenarios'
import { readMirror } from '@/scripts/testing/sync/read-mirror'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { syncCustomer } from './sync-customer'

const harness = setUpSync()
const { merchant, stripe } = harness

describe('the mirror ends equal to Stripe', () => {
  it.each(Object.keys(scenarios) as ScenarioName[])('field by field: %s', async (name) => {
    const { customer } = await harness.make(name)
    expect(await syncCustomer(merchant, customer)).toEqual({ ok: true, value: { deleted: false } })
    await harness.expectInStep(customer)
  })

  it('writes of a name what PostgreSQL can keep', async () => {
    const { customer } = await harness.make('active')
    await stripe.customers.update(customer, {
      name: 'Ada\0 Rossi 😀',
      preferred_locales: ['it\0'],
      shipping: { name: 'A\0', address: { line1: 'Via\0 Roma' } },
    })
    expect(await syncCustomer(merchant, customer)).toMatchObject({ ok: true })
    const kept = await db.customer.findUniqueOrThrow({
      where: { merchantId_id: { merchantId: merchant.id, id: customer } },
    })
    expect(kept).toMatchObject({
      name: 'Ada Rossi 😀',
      preferredLocales: ['it'],
      shipping: { name: 'A', address: { line1: 'Via Roma' } },
    })
  })

  it('names the plans of invoices, and keeps a copy of the picture', async () => {
    const { customer } = await harness.make('example')
    await syncCustomer(merchant, customer)
    const { invoices, products } = await readMirror(merchant.id, customer)
    expect(invoices.map(({ planNames }) => planNames)).toEqual(Array(6).fill(['Premium Mensile']))
    const { imageId } = products.find(({ id }) => id === 'prod_premium_mensile') ?? {}
    const image = await db.image.findUnique({
      where: { merchantId_id: { merchantId: merchant.id, id: imageId ?? '' } },
    })
    expect(image).toMatchObject({ contentType: 'image/jpeg', width: 512, height: 512 })
  })

  it('tells who declined and when Stripe tries again', async () => {
    const { customer } = await harness.make('past_due')
    await syncCustomer(merchant, customer)
    const { invoices } = await readMirror(merchant.id, customer)
    expect(invoices.find(({ status }) => status === 'open')).toMatchObject({
      errorCode: 'card_declined',
      declineCode: 'generic_decline',
      requiresAction: false,
      autoAdvance: true,
    })
  })

  it('knows by which card an invoice was paid and what was given back', async () => {
    const { customer } = await harness.make('active')
    const {
      data: [invoice],
    } = await stripe.invoices.list({ customer, limit: 1 })
    await stripe.creditNotes.create({ invoice: invoice?.id ?? '', amount: 999, refund_amount: 999 })
    await syncCustomer(merchant, customer)
    await harness.expectInStep(customer)
    const { payments, creditNotes } = await readMirror(merchant.id, customer)
    expect(payments.find(({ invoiceId }) => invoiceId === invoice?.id)).toMatchObject({
      methodType: 'card',
      brand: 'visa',
      last4: '4242',
      amountRefunded: 999n,
    })
    expect(creditNotes).toEqual([
      expect.objectContaining({ total: 999n, postPaymentAmount: 999n, type: 'post_payment' }),
    ])
  })

  it('follows lists to their end: an invoice of 25 lines, a subscription of 12 items', async () => {
    const { id: customer } = await stripe.customers.create({ name: 'Many' })
    const method = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: method.id } })
    const prices = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        stripe.prices.create({
          currency: 'usd',
          unit_amount: 100 + index,
          recurring: { interval: 'month' },
          product_data: { name: `Part ${index}` },
        }),
      ),
    )
    await stripe.subscriptions.create({ customer, items: prices.map(({ id }) => ({ price: id })) })
    const draft = await stripe.invoices.create({ customer, pending_invoice_items_behavior: 'exclude' })
    for (let index = 0; index < 25; index++) {
      await stripe.invoiceItems.create({
        customer,
        invoice: draft.id,
        amount: 100,
        currency: 'usd',
        description: `Hour ${index}`,
      })
    }
    await stripe.invoices.finalizeInvoice(draft.id)
    await syncCustomer(merchant, customer)
    await harness.expectInStep(customer)
    const again = harness.proxy.calls.length
    await syncCustomer(merchant, customer)
    await harness.expectInStep(customer)
    // The lines of a finalized invoice cannot change, so those beyond the first ten are not fetched again.
    expect(harness.proxy.calls.slice(0, again)).toContain(`GET /v1/invoices/${draft.id}/lines`)
    expect(harness.proxy.calls.slice(again)).not.toContain(`GET /v1/invoices/${draft.id}/lines`)
  })

  it('names taxes and discounts as the invoice had them', async () => {
    const { id: customer } = await stripe.customers.create({
      name: 'Taxed',
      tax_id_data: [{ type: 'eu_vat', value: 'IT12345678901' }],
    })
    const method = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: method.id } })
    const rate = await stripe.taxRates.create({ display_name: 'IVA', percentage: 22, inclusive: false })
    const coupon = await stripe.coupons.create({ percent_off: 50, duration: 'forever', name: 'Half off' })
    const price = await stripe.prices.create({
      currency: 'eur',
      unit_amount: 10_000,
      recurring: { interval: 'month' },
      product_data: { name: 'Taxed plan' },
    })
    await stripe.subscriptions.create({
      customer,
      items: [{ price: price.id }],
      default_tax_rates: [rate.id],
      discounts: [{ coupon: coupon.id }],
    })
    await syncCustomer(merchant, customer)
    await harness.expectInStep(customer)
    const mirror = await readMirror(merchant.id, customer)
    expect(mirror.invoices[0]).toMatchObject({
      total: 6100n,
      taxes: [{ amount: 1100, taxableAmount: 5000, rateId: rate.id, rate: 22, name: 'IVA', inclusive: false }],
      discounts: [{ amount: 5000, name: 'Half off' }],
      customerTaxIds: [{ type: 'eu_vat', value: 'IT12345678901' }],
    })
    expect(mirror.lines[0]).toMatchObject({
      taxes: [{ amount: 1100, name: 'IVA' }],
      discounts: [{ amount: 5000, name: 'Half off' }],
    })
    expect(mirror.subscriptions[0]).toMatchObject({ discounts: [{ name: 'Half off', percentOff: 50, endsAt: null }] })
    expect(mirror.customer).toMatchObject({ taxIds: [{ type: 'eu_vat', value: 'IT12345678901' }] })
  })

  it('deletes what Stripe no longer has', async () => {
    const {
      customer,
      subscriptions: [subscription = ''],
    } = await harness.make('active')
    const extra = await stripe.paymentMethods.attach('pm_card_mastercard', { customer })
    const draft = await stripe.invoices.create({ customer })
    await stripe.invoiceItems.create({ customer, invoice: draft.id, amount: 100, currency: 'usd' })
    const { id: price } = await stripe.prices.create({
      currency: 'usd',
      unit_amount: 1,
      recurring: { interval: 'month' },
      product_data: { name: 'Extra' },
    })
    const item = await stripe.subscriptionItems.create({ subscription, price })
    await syncCustomer(merchant, customer)
    await harness.expectInStep(customer)
    await stripe.paymentMethods.detach(extra.id)
    await stripe.invoices.del(draft.id)
    await stripe.subscriptionItems.del(item.id)
    await syncCustomer(merchant, customer)
    await harness.expectInStep(customer)
    const { lines } = await readMirror(merchant.id, customer)
    expect(lines.map(({ invoiceId }) => invoiceId)).not.toContain(draft.id)
    expect(await db.invoiceLine.count({ where: { merchantId: merchant.id, invoiceId: draft.id } })).toBe(0)
  })

  it('writes no row again that did not change', async () => {
    const { customer } = await harness.make('several_subscriptions')
    await syncCustomer(merchant, customer)
    const versions = async () => {
      const tables = [
        'subscriptions',
        'payment_methods',
        'invoices',
        'invoice_lines',
        'invoice_payments',
        'products',
        'prices',
      ]
      const rows = await Promise.all(tables.map((table) => pool().query(`SELECT xmin::text FROM ${table} ORDER BY 1`)))
      return rows.map((result) => result.rows)
    }
    const before = await versions()
    await syncCustomer(merchant, customer)
    expect(await versions()).toEqual(before)
  })
})

describe('customers who are not there', () => {
  it('answers not_found for one of another account, and writes nothing', async () => {
    expect(await syncCustomer(merchant, 'cus_of_a_stranger')).toEqual({ ok: false, code: 'not_found' })
    expect((await readMirror(merchant.id, 'cus_of_a_stranger')).customer).toBeNull()
  })

  it('keeps a deleted customer as such, without payment methods', async () => {
    const { customer } = await harness.make('active')
    await syncCustomer(merchant, customer)
    await stripe.customers.del(customer)
    expect(await syncCustomer(merchant, customer)).toEqual({ ok: true, value: { deleted: true } })
    const mirror = await readMirror(merchant.id, customer)
    expect(mirror.customer).toMatchObject({ deleted: true, name: 'Ada Martin' })
    expect(mirror.paymentMethods).toEqual([])
    expect(mirror.subscriptions.filter(({ status }) => status === 'active')).toEqual([])
  })

  it('does not mirror one who was deleted before first contact', async () => {
    const { id } = await stripe.customers.create({})
    await stripe.customers.del(id)
    expect(await syncCustomer(merchant, id)).toEqual({ ok: false, code: 'not_found' })
    expect((await readMirror(merchant.id, id)).customer).toBeNull()
  })
})
