import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractText, getDocumentProxy } from 'unpdf'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('invoices')
})

afterAll(async () => {
  await billing.close()
})

const start = '2026-04-01T00:00:00Z'

async function draft(amounts: number[], more = {}) {
  const customer = await billing.customer(start)
  const { id } = await billing.stripe.invoices.create({ customer: customer.id, currency: 'usd', ...more })
  for (const amount of amounts) {
    await billing.stripe.invoiceItems.create({
      customer: customer.id,
      invoice: id,
      amount,
      currency: 'usd',
      description: `Item of ${amount}`,
    })
  }
  return { customer, id }
}

describe('an invoice', () => {
  it("goes from draft to open to paid, numbered by its customer's prefix", async () => {
    const { customer, id } = await draft([1000, 500])
    expect(await billing.stripe.invoices.retrieve(id)).toMatchObject({
      status: 'draft',
      number: null,
      total: 1500,
      hosted_invoice_url: null,
    })
    const open = await billing.stripe.invoices.finalizeInvoice(id)
    const { invoice_prefix: prefix } = (await billing.stripe.customers.retrieve(customer.id)) as {
      invoice_prefix: string
    }
    expect(open).toMatchObject({
      status: 'open',
      number: `${prefix}-0001`,
      amount_remaining: 1500,
      customer_name: 'Ada',
    })
    const paid = await billing.stripe.invoices.pay(id, { expand: ['payments.data.payment.payment_intent'] })
    expect(paid).toMatchObject({ status: 'paid', amount_paid: 1500, amount_remaining: 0 })
    expect(paid.payments?.data[0]).toMatchObject({
      status: 'paid',
      amount_paid: 1500,
      payment: { payment_intent: { status: 'succeeded' } },
    })
    await expect(billing.stripe.invoices.pay(id)).rejects.toMatchObject({ code: 'invoice_already_paid' })
  })

  it('begins empty, and its items have a price of their own that nothing else can use', async () => {
    const { id } = await draft([])
    expect(await billing.stripe.invoices.retrieve(id)).toMatchObject({
      status: 'draft',
      total: 0,
      rendering: { pdf: { page_size: 'auto' } },
    })
    const { id: other } = await draft([1000])
    const [line] = (await billing.stripe.invoices.retrieve(other)).lines.data
    expect(line?.pricing?.unit_amount_decimal?.toString()).toBe('1000')
    const price = await billing.stripe.prices.retrieve(String(line?.pricing?.price_details?.price), {
      expand: ['product'],
    })
    expect(price).toMatchObject({ active: false, type: 'one_time', unit_amount: 1000, product: { active: false } })
    const open = await billing.stripe.invoices.finalizeInvoice(other)
    expect(open.rendering?.pdf?.page_size).toBe('letter')
  })

  it('takes up pending items when asked to, and gives them back when it is deleted with its own', async () => {
    const customer = await billing.customer(start)
    await billing.stripe.invoiceItems.create({ customer: customer.id, amount: 700, currency: 'usd' })
    const empty = await billing.stripe.invoices.create({ customer: customer.id })
    expect(empty.total).toBe(0)
    const full = await billing.stripe.invoices.create({
      customer: customer.id,
      pending_invoice_items_behavior: 'include',
    })
    expect(full.total).toBe(700)
    expect(await billing.stripe.invoices.del(empty.id)).toMatchObject({ deleted: true })
    await expect(billing.stripe.invoices.finalizeInvoice(empty.id)).rejects.toMatchObject({ statusCode: 404 })
  })

  it('shows ten lines and lists them all', async () => {
    const { id } = await draft(Array.from({ length: 23 }, (_, index) => 100 + index))
    const invoice = await billing.stripe.invoices.retrieve(id)
    expect(invoice.lines).toMatchObject({ has_more: true })
    expect(invoice.lines.data).toHaveLength(10)
    const all = await billing.stripe.invoices.listLineItems(id, { limit: 10 }).autoPagingToArray({ limit: 100 })
    expect(all.reduce((sum, { amount }) => sum + amount, 0)).toBe(invoice.total)
  })

  it('has its lines changed while it is a draft, and not after', async () => {
    const { id } = await draft([1000])
    const added = await billing.stripe.invoices.addLines(id, { lines: [{ amount: 250, description: 'More' }] })
    expect(added.total).toBe(1250)
    const line = added.lines.data.find(({ description }) => description === 'More')?.id ?? ''
    await billing.stripe.invoices.updateLines(id, { lines: [{ id: line, amount: 300 }] })
    expect((await billing.stripe.invoices.updateLineItem(id, line, { description: 'Much more' })).description).toBe(
      'Much more',
    )
    const removed = await billing.stripe.invoices.removeLines(id, { lines: [{ id: line, behavior: 'delete' }] })
    expect(removed.total).toBe(1000)
    await billing.stripe.invoices.finalizeInvoice(id)
    await expect(
      billing.stripe.invoices.addLines(id, { lines: [{ amount: 1, description: 'x' }] }),
    ).rejects.toMatchObject({ code: 'invoice_not_editable' })
    await expect(billing.stripe.invoices.update(id, { description: 'x' })).rejects.toMatchObject({
      code: 'invoice_not_editable',
    })
    expect((await billing.stripe.invoices.update(id, { metadata: { a: 'b' } })).metadata).toEqual({ a: 'b' })
  })

  it('keeps a decline on record', async () => {
    const { customer, id } = await draft([1000])
    await billing.stripe.invoices.finalizeInvoice(id)
    const card = await billing.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: customer.id })
    await expect(billing.stripe.invoices.pay(id, { payment_method: card.id })).rejects.toMatchObject({
      statusCode: 402,
      code: 'card_declined',
    })
    expect(await billing.stripe.invoices.retrieve(id)).toMatchObject({
      status: 'open',
      attempt_count: 1,
      attempted: true,
    })
    expect((await billing.stripe.charges.list({ customer: customer.id })).data[0]).toMatchObject({
      status: 'failed',
      paid: false,
    })
    const secure = await billing.stripe.paymentMethods.attach('pm_card_authenticationRequired', {
      customer: customer.id,
    })
    await expect(billing.stripe.invoices.pay(id, { payment_method: secure.id })).rejects.toMatchObject({
      code: 'invoice_payment_intent_requires_action',
    })
  })

  it('paid elsewhere cancels its payment', async () => {
    const { id } = await draft([1000])
    await billing.stripe.invoices.finalizeInvoice(id)
    const paid = await billing.stripe.invoices.pay(id, { paid_out_of_band: true })
    expect(paid).toMatchObject({ status: 'paid', amount_paid: 1000, amount_paid_off_stripe: 1000 })
    const {
      data: [payment],
    } = await billing.stripe.invoicePayments.list({ invoice: id })
    expect(payment?.status).toBe('canceled')
    expect((await billing.stripe.paymentIntents.retrieve(payment?.payment.payment_intent as string)).status).toBe(
      'canceled',
    )
  })

  it('is charged by itself an hour after its draft was made, with auto_advance', async () => {
    const { customer, id } = await draft([1000], { auto_advance: true })
    await billing.advance(customer.clock, '2026-04-01T01:00:00Z')
    expect(await billing.stripe.invoices.retrieve(id)).toMatchObject({ status: 'paid', attempt_count: 1 })
  })

  it('is replaced by its revision once that is finalized', async () => {
    const { id } = await draft([1000])
    await billing.stripe.invoices.finalizeInvoice(id)
    const revision = await billing.stripe.invoices.create({ from_invoice: { invoice: id, action: 'revision' } })
    expect(revision).toMatchObject({ status: 'draft', total: 1000, from_invoice: { action: 'revision', invoice: id } })
    await billing.stripe.invoices.finalizeInvoice(revision.id)
    expect(await billing.stripe.invoices.retrieve(id)).toMatchObject({ status: 'void', latest_revision: revision.id })
  })

  it('is found by customer, subscription, status and time', async () => {
    const { customer, id } = await draft([1000])
    const of = async (params: object) =>
      (await billing.stripe.invoices.list({ customer: customer.id, ...params })).data.map((each) => each.id)
    expect(await of({ status: 'draft' })).toEqual([id])
    expect(await of({ status: 'paid' })).toEqual([])
    expect(await of({ created: { gte: Date.parse(start) / 1000 } })).toEqual([id])
    expect(await of({ created: { gt: Date.parse(start) / 1000 } })).toEqual([])
    const found = await billing.stripe.invoices.search({ query: `customer:"${customer.id}" AND status:"draft"` })
    expect(found.data.map((each) => each.id)).toEqual([id])
  })

  it('has a page and a PDF, for whoever has the whole address', async () => {
    const { id } = await draft([1000])
    const {
      hosted_invoice_url: page = '',
      invoice_pdf: pdf = '',
      number,
    } = await billing.stripe.invoices.finalizeInvoice(id)
    const html = await (await fetch(page ?? '')).text()
    expect(html).toContain(`Invoice ${number}`)
    expect(html).toContain('USD 10.00')
    const response = await fetch(pdf ?? '')
    expect(response.headers.get('content-type')).toBe('application/pdf')
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await response.arrayBuffer())), {
      mergePages: true,
    })
    expect(text).toContain(`Invoice ${number}`)
    expect(text).toContain('Item of 1000')
    expect((await fetch((page ?? '').slice(0, -1))).status).toBe(404)
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
