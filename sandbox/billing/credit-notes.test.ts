import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('credit_notes')
})

afterAll(async () => {
  await billing.close()
})

/** A finalized invoice of 10.00 and 10 % tax on top. */
async function invoice(pay: boolean) {
  const { stripe } = billing
  const customer = await billing.customer('2026-04-01T00:00:00Z')
  const tax = await stripe.taxRates.create({ display_name: 'VAT', percentage: 10, inclusive: false })
  const draft = await stripe.invoices.create({ customer: customer.id, currency: 'usd', default_tax_rates: [tax.id] })
  await stripe.invoiceItems.create({
    customer: customer.id,
    invoice: draft.id,
    amount: 1000,
    currency: 'usd',
    description: 'Work',
  })
  const open = await stripe.invoices.finalizeInvoice(draft.id)
  return { customer: customer.id, invoice: pay ? await stripe.invoices.pay(open.id) : open }
}

describe('a credit note', () => {
  it('lowers what an open invoice asks for, until it is voided', async () => {
    const {
      invoice: { id, lines },
    } = await invoice(false)
    const note = await billing.stripe.creditNotes.create({
      invoice: id,
      lines: [{ type: 'invoice_line_item', invoice_line_item: lines.data[0]?.id ?? '', amount: 400 }],
    })
    expect(note).toMatchObject({
      subtotal: 400,
      total: 440,
      pre_payment_amount: 440,
      post_payment_amount: 0,
      type: 'pre_payment',
      status: 'issued',
    })
    expect(note.number).toMatch(/-0001-CN-01$/)
    expect(await billing.stripe.invoices.retrieve(id)).toMatchObject({
      amount_due: 660,
      amount_remaining: 660,
      pre_payment_credit_notes_amount: 440,
    })
    await billing.stripe.creditNotes.voidCreditNote(note.id)
    expect(await billing.stripe.invoices.retrieve(id)).toMatchObject({
      amount_due: 1100,
      pre_payment_credit_notes_amount: 0,
    })
    const paid = await billing.stripe.invoices.pay(id)
    expect(paid.amount_paid).toBe(1100)
  })

  it('of the whole of an open invoice settles it', async () => {
    const {
      invoice: { id },
    } = await invoice(false)
    await billing.stripe.creditNotes.create({ invoice: id, amount: 1100 })
    expect(await billing.stripe.invoices.retrieve(id)).toMatchObject({
      status: 'paid',
      amount_paid: 0,
      amount_remaining: 0,
    })
  })

  it('gives a paid invoice back as a refund and as credit', async () => {
    const {
      customer,
      invoice: { id },
    } = await invoice(true)
    const note = await billing.stripe.creditNotes.create({
      invoice: id,
      amount: 900,
      refund_amount: 500,
      credit_amount: 400,
      reason: 'order_change',
    })
    expect(note).toMatchObject({ total: 900, post_payment_amount: 900, type: 'post_payment', reason: 'order_change' })
    expect(note.refunds[0]).toMatchObject({ amount_refunded: 500 })
    expect(((await billing.stripe.customers.retrieve(customer)) as Stripe.Customer).balance).toBe(-400)
    expect((await billing.stripe.charges.list({ customer })).data[0]).toMatchObject({
      amount_refunded: 500,
      refunded: false,
    })
    expect(await billing.stripe.invoices.retrieve(id)).toMatchObject({
      status: 'paid',
      post_payment_credit_notes_amount: 900,
    })
  })

  it('never gives back more than was paid, or leaves part of it nowhere', async () => {
    const {
      invoice: { id },
    } = await invoice(true)
    await expect(
      billing.stripe.creditNotes.create({ invoice: id, amount: 1101, refund_amount: 1101 }),
    ).rejects.toMatchObject({ statusCode: 400 })
    await expect(
      billing.stripe.creditNotes.create({ invoice: id, amount: 900, refund_amount: 500 }),
    ).rejects.toMatchObject({ statusCode: 400 })
    await billing.stripe.creditNotes.create({ invoice: id, refund_amount: 1000 })
    await expect(billing.stripe.creditNotes.create({ invoice: id, refund_amount: 200 })).rejects.toMatchObject({
      statusCode: 400,
    })
  })

  it('can be previewed, with nothing kept', async () => {
    const {
      customer,
      invoice: { id },
    } = await invoice(true)
    const preview = await billing.stripe.creditNotes.preview({ invoice: id, amount: 300, credit_amount: 300 })
    expect(preview.total).toBe(300)
    expect(
      (await billing.stripe.creditNotes.listPreviewLineItems({ invoice: id, amount: 300, credit_amount: 300 })).data,
    ).toHaveLength(1)
    expect((await billing.stripe.creditNotes.list({ invoice: id })).data).toEqual([])
    expect(((await billing.stripe.customers.retrieve(customer)) as Stripe.Customer).balance).toBe(0)
  })

  it('has a PDF', async () => {
    const {
      invoice: { id },
    } = await invoice(false)
    const note = await billing.stripe.creditNotes.create({ invoice: id, amount: 100 })
    const response = await fetch(note.pdf)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
