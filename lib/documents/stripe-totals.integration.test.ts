import { describe, expect, it } from 'vitest'
import { formatMoney, type Locale } from '@/lib/i18n'
import { decimalAmount } from '@/lib/i18n/money/decimal-amount'
import { loadFullInvoice } from '@/lib/mirror/invoices/load-full-invoice'
import type { Stripe } from '@/lib/stripe/client/client'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { scenarios, type ScenarioName } from '@/sandbox/scenarios'
import { describeInvoice } from './describe/describe-invoice'
import { documentReader } from './paper/reader'
import type { Paper } from './paper/paper'
import { renderInvoicePdf } from './render-invoice-pdf'
import { buildMerchantFace } from './testing/build-full-invoice'
import { readPdf } from './testing/read-pdf'

const harness = setUpSync()
const { merchant, stripe } = harness
const locale: Locale = 'en'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** The minor units of a printed amount: "-USD 1,234.50" is -123450. */
function minorUnits(printed: string): bigint {
  return BigInt(printed.replace(/[^\d]/g, '')) * (printed.includes('-') ? -1n : 1n)
}

/** The sums printed between the lines and the total, and between the total and the amount due. */
function sumsOf(paper: Paper) {
  const amounts = paper.totals
    .filter(({ label }) => !/\(included\)$|^Total excluding tax$/.test(label))
    .map(({ value, weight }) => ({ amount: minorUnits(value), weight }))
  const total = amounts.findIndex(({ weight }) => weight === 'sum')
  const add = (parts: { amount: bigint }[]) => parts.reduce((sum, { amount }) => sum + amount, 0n)
  return {
    lines: add((paper.table?.rows ?? []).map(({ cells }) => ({ amount: minorUnits(cells.at(-1) ?? '0') }))),
    subtotal: amounts[0]?.amount,
    beforeTotal: add(amounts.slice(0, total)),
    total: amounts[total]?.amount,
    afterTotal: add(amounts.slice(total, -1)),
    due: amounts.at(-1)?.amount,
  }
}

async function paperOf(owner: { merchantId: string; customerId: string }, id: string): Promise<Paper> {
  const found = await loadFullInvoice({ ...owner, onBehalfOf: null }, id)
  if (!found.ok) throw new Error(found.code)
  return describeInvoice(found.value, {
    kind: 'invoice',
    merchant: buildMerchantFace(),
    reader: documentReader(locale, 'UTC'),
  })
}

function expectSums(paper: Paper, invoice: Stripe.Invoice) {
  // Stripe's subtotal is without what the lines' own discounts took.
  const own = invoice.lines.data.flatMap(({ discounts, discount_amounts: amounts }) =>
    (amounts ?? []).filter(({ discount }) => discounts.some((each) => each === discount)),
  )
  const lines = own.reduce((sum, { amount }) => sum + BigInt(amount), BigInt(invoice.subtotal))
  expect(sumsOf(paper)).toEqual({
    lines,
    subtotal: lines,
    beforeTotal: BigInt(invoice.total),
    total: BigInt(invoice.total),
    afterTotal: BigInt(invoice.amount_remaining),
    due: BigInt(invoice.amount_remaining),
  })
}

describe('what stands on paper is Stripe’s to the cent', () => {
  it.each(Object.keys(scenarios) as ScenarioName[])('in %s', async (name) => {
    const { customer } = await harness.make(name)
    await syncCustomer(merchant, customer)
    const owner = { merchantId: merchant.id, customerId: customer }
    const { data } = await stripe.invoices.list({ customer, limit: 20 })
    for (const invoice of data.filter(({ status }) => status !== 'draft'))
      expectSums(await paperOf(owner, invoice.id), invoice)
    const [newest] = data.filter(({ status }) => status !== 'draft')
    if (!newest) return
    const found = await loadFullInvoice({ ...owner, onBehalfOf: null }, newest.id)
    if (!found.ok) throw new Error(found.code)
    const file = await renderInvoicePdf(found.value, {
      merchant: buildMerchantFace(),
      reader: documentReader(locale, 'UTC'),
    })
    if (!file.ok) throw new Error(file.code)
    const { total, amount_remaining: due, currency } = newest
    expect(file.value.fileName).toContain(
      `_${newest.number}_${decimalAmount({ amount: total, currency })}-${currency.toUpperCase()}`,
    )
    const { text } = await readPdf(file.value.bytes)
    expect(text).toContain(`Total ${plain(formatMoney({ amount: total, currency }, locale))}`)
    expect(text).toContain(`Amount due ${plain(formatMoney({ amount: due, currency }, locale))}`)
    expect(text).toContain(newest.number)
  })

  it('with discounts of it all and of a line, taxes in and on the prices, a balance, credit notes before and after payment, and a refund', async () => {
    const customer = await stripe.customers.create({
      name: 'Ada Rossi',
      email: 'ada@example.com',
      address: { line1: 'Via Po 1', city: 'Torino', postal_code: '10124', state: 'TO', country: 'IT' },
      tax_id_data: [{ type: 'eu_vat', value: 'IT12345678901' }],
      balance: -500,
    })
    const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id })
    const [on, within] = await Promise.all([
      stripe.taxRates.create({ display_name: 'VAT', percentage: 22, inclusive: false }),
      stripe.taxRates.create({ display_name: 'GST', percentage: 10, inclusive: true }),
    ])
    const coupon = await stripe.coupons.create({ percent_off: 10, duration: 'once', name: 'Spring' })
    const half = await stripe.coupons.create({ percent_off: 50, duration: 'once', name: 'Half' })
    const draft = await stripe.invoices.create({
      customer: customer.id,
      collection_method: 'charge_automatically',
      auto_advance: false,
      discounts: [{ coupon: coupon.id }],
      default_payment_method: card.id,
    })
    const item = { customer: customer.id, invoice: draft.id, currency: 'usd' }
    await stripe.invoiceItems.create({ ...item, amount: 10_000, description: 'Onboarding', tax_rates: [on.id] })
    await stripe.invoiceItems.create({ ...item, amount: 3333, description: 'Support', tax_rates: [within.id] })
    await stripe.invoiceItems.create({ ...item, amount: 1900, description: 'Lamp', discounts: [{ coupon: half.id }] })
    await stripe.invoices.finalizeInvoice(draft.id)
    const owner = { merchantId: merchant.id, customerId: customer.id }
    const asOfNow = async () => {
      await syncCustomer(merchant, customer.id)
      const [paper, invoice] = [await paperOf(owner, draft.id), await stripe.invoices.retrieve(draft.id)]
      expectSums(paper, invoice)
      return { paper, invoice }
    }
    await asOfNow()
    await stripe.creditNotes.create({ invoice: draft.id, amount: 610, reason: 'order_change' })
    const credited = await asOfNow()
    expect(credited.paper.totals.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Discount (Spring)', 'Discount (Half)', 'Customer balance', 'Credit notes']),
    )
    await stripe.invoices.pay(draft.id)
    const {
      data: [payment],
    } = await stripe.invoicePayments.list({ invoice: draft.id })
    const intent = payment?.payment.payment_intent
    await stripe.refunds.create({ payment_intent: typeof intent === 'string' ? intent : '', amount: 200 })
    await stripe.creditNotes.create({ invoice: draft.id, amount: 300, refund_amount: 300 })
    await stripe.customers.update(customer.id, { name: 'Another Name', address: { line1: 'Elsewhere 2' } })
    const { paper, invoice } = await asOfNow()
    expect(invoice).toMatchObject({ status: 'paid', amount_remaining: 0 })
    expect(paper.parties[1]).toMatchObject({
      name: 'Ada Rossi',
      lines: expect.arrayContaining(['Via Po 1', 'VAT ID IT12345678901']) as string[],
    })
    const [payments, notes] = paper.sections.map(({ rows }) =>
      rows.map(({ cells }) => minorUnits(plain(cells.at(-1) ?? ''))),
    )
    expect(payments).toEqual([BigInt(invoice.amount_paid), -500n])
    expect(notes?.sort()).toEqual([-610n, -300n].sort())
  })
})
