import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { readMirror } from '@/scripts/testing/sync/read-mirror'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { syncCustomer } from './sync-customer'

const harness = setUpSync()
const { merchant, now, sandboxUrl, stripe } = harness

describe('when Stripe is not well', () => {
  it.each([
    [{ status: 500 }, 'stripe_failed'],
    [{ status: 429 }, 'stripe_busy'],
    [{ status: 403 }, 'stripe_refused'],
    ['reset', 'stripe_unavailable'],
  ] as const)('keeps the mirror as it was: %j', async (fault, code) => {
    const { customer } = await harness.make('active')
    await syncCustomer(merchant, customer)
    const before = await readMirror(merchant.id, customer)
    harness.proxy.before = (call) => (call === 'GET /v1/payment_intents' ? fault : undefined)
    expect(await syncCustomer(merchant, customer)).toMatchObject({ ok: false, code })
    expect(await readMirror(merchant.id, customer)).toEqual(before)
    harness.proxy.before = () => undefined
    expect(await syncCustomer(merchant, customer, { wait: 0 })).toMatchObject({ ok: true })
  })

  it('says not_found only when Stripe says so, not when it cannot be reached', async () => {
    harness.proxy.before = () => 'reset'
    expect(await syncCustomer(merchant, 'cus_unknown')).toMatchObject({ code: 'stripe_unavailable' })
  })

  it('a preview that fails leaves no upcoming charge, and the rest right', async () => {
    const { customer } = await harness.make('active')
    harness.proxy.before = (call) => (call === 'POST /v1/invoices/create_preview' ? { status: 500 } : undefined)
    expect(await syncCustomer(merchant, customer)).toMatchObject({ ok: true })
    const { subscriptions } = await readMirror(merchant.id, customer)
    expect(subscriptions[0]).toMatchObject({
      status: 'active',
      upcomingTotal: null,
      upcomingAmountDue: null,
      upcomingAt: null,
    })
  })

  it('a picture that cannot be fetched fails nothing', async () => {
    const { id: customer } = await stripe.customers.create({ name: 'Pictured' })
    const images = [`${sandboxUrl}/images/none.png`]
    const { id: product } = await stripe.products.create({ name: 'Pictured', images })
    const { id: price } = await stripe.prices.create({
      product,
      currency: 'usd',
      unit_amount: 1,
      recurring: { interval: 'month' },
    })
    await stripe.subscriptions.create({ customer, items: [{ price }], trial_period_days: 9 })
    expect(await syncCustomer(merchant, customer)).toMatchObject({ ok: true })
    expect(await db.product.findFirst({ where: { id: product } })).toMatchObject({ images, imageId: null })
  })
})

describe('events received before a sync', () => {
  async function receive(id: string, type: string, customerId: string, objectId: string): Promise<void> {
    await db.inboxEvent.create({
      data: { merchantId: merchant.id, id, type, customerId, objectId, createdAt: now, receivedAt: now },
    })
  }

  it('are marked as handled by it', async () => {
    const { customer } = await harness.make('trialing')
    await receive('evt_1', 'customer.updated', customer, customer)
    await syncCustomer(merchant, customer, { now })
    expect(await db.inboxEvent.findFirst({ where: { id: 'evt_1' } })).toMatchObject({
      handledAt: now,
      outcome: 'synced',
    })
  })

  it('stay unhandled when it fails', async () => {
    const { customer } = await harness.make('trialing')
    await receive('evt_2', 'customer.updated', customer, customer)
    harness.proxy.before = () => ({ status: 500 })
    await syncCustomer(merchant, customer)
    expect(await db.inboxEvent.findFirst({ where: { id: 'evt_2' } })).toMatchObject({ handledAt: null })
  })

  it('say what is fetched: one invoice of 240, not all', async () => {
    const { customer } = await harness.make('many_invoices')
    await syncCustomer(merchant, customer)
    const {
      data: [invoice],
    } = await stripe.invoices.list({ customer, limit: 1 })
    await stripe.creditNotes.create({ invoice: invoice?.id ?? '', amount: 50, refund_amount: 50 })
    await receive('evt_3', 'invoice.updated', customer, invoice?.id ?? '')
    harness.proxy.calls.length = 0
    expect(await syncCustomer(merchant, customer, { scope: null })).toMatchObject({ ok: true })
    expect(harness.proxy.calls).toContain(`GET /v1/invoices/${invoice?.id}`)
    expect(harness.proxy.calls).not.toContain('GET /v1/invoices')
    const { invoices, payments } = await readMirror(merchant.id, customer)
    expect(invoices).toHaveLength(240)
    expect(payments.find(({ invoiceId }) => invoiceId === invoice?.id)).toMatchObject({ amountRefunded: 50n })
  })

  it('fetch everything of a customer seen for the first time', async () => {
    const { customer } = await harness.make('active')
    await receive('evt_4', 'customer.subscription.updated', customer, 'sub_1')
    await syncCustomer(merchant, customer, { scope: null })
    await harness.expectInStep(customer)
  })

  it('call Stripe not at all where there are none', async () => {
    const { customer } = await harness.make('trialing')
    await syncCustomer(merchant, customer)
    harness.proxy.calls.length = 0
    expect(await syncCustomer(merchant, customer, { scope: null })).toMatchObject({ ok: true })
    expect(harness.proxy.calls).toEqual([])
  })

  it('take a deleted draft out of the mirror', async () => {
    const { customer } = await harness.make('trialing')
    const draft = await stripe.invoices.create({ customer })
    await syncCustomer(merchant, customer)
    await stripe.invoices.del(draft.id)
    await receive('evt_5', 'invoice.deleted', customer, draft.id)
    await syncCustomer(merchant, customer, { scope: null })
    await harness.expectInStep(customer)
  })
})
