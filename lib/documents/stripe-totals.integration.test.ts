import { describe, expect, it } from 'vitest'
import { formatMoney, type Locale } from '@/lib/i18n'
import { decimalAmount } from '@/lib/i18n/decimal-amount'
import { loadFullInvoice } from '@/lib/queries/load-full-invoice'
import { syncCustomer } from '@/lib/sync/sync-customer'
import { setUpSync } from '@/scripts/testing/sync-harness'
import { scenarios, type ScenarioName } from '@/sandbox/scenarios'
import { describeInvoice } from './describe/describe-invoice'
import { documentReader } from './describe/reader'
import type { Paper } from './paper'
import { renderInvoicePdf } from './render-invoice-pdf'
import { buildMerchantFace } from './testing/build-full-invoice'
import { readPdf } from './testing/read-pdf'

const harness = setUpSync()
const { merchant, stripe } = harness
const locale: Locale = 'en'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** The minor units of an amount as it is printed: "-USD 1,234.50" is -123450. */
function minorUnits(printed: string): bigint {
  return BigInt(printed.replace(/[^\d]/g, '')) * (printed.includes('-') ? -1n : 1n)
}

/** What is printed between the lines and the total, and between the total and what is due. */
function sumsOf(paper: Paper) {
  const amounts = paper.totals.filter(({ label }) => !/\(included\)$|^Total excluding tax$/.test(label))
    .map(({ value, weight }) => ({ amount: minorUnits(value), weight }))
  const total = amounts.findIndex(({ weight }) => weight === 'sum')
  const add = (parts: { amount: bigint }[]) => parts.reduce((sum, { amount }) => sum + amount, 0n)
  return {
    lines: add((paper.table?.rows ?? []).map(({ cells }) => ({ amount: minorUnits(cells.at(-1) ?? '0') }))),
    subtotal: amounts[0]?.amount, beforeTotal: add(amounts.slice(0, total)), total: amounts[total]?.amount,
    afterTotal: add(amounts.slice(total, -1)), due: amounts.at(-1)?.amount,
  }
}

describe('what stands on paper is Stripe’s to the cent', () => {
  it.each(Object.keys(scenarios) as ScenarioName[])('in %s', async (name) => {
    const { customer } = await harness.make(name)
    await syncCustomer(merchant, customer)
    const owner = { merchantId: merchant.id, customerId: customer }
    const { data } = await stripe.invoices.list({ customer, limit: 20 })
    for (const invoice of data.filter(({ status }) => status !== 'draft')) {
      const found = await loadFullInvoice(owner, invoice.id)
      if (!found.ok) throw new Error(found.code)
      const paper = describeInvoice(found.value, { kind: 'invoice', merchant: buildMerchantFace(), reader: documentReader(locale, 'UTC') })
      const sums = sumsOf(paper)
      expect(sums).toEqual({
        lines: BigInt(invoice.subtotal), subtotal: BigInt(invoice.subtotal), beforeTotal: BigInt(invoice.total),
        total: BigInt(invoice.total), afterTotal: BigInt(invoice.amount_remaining), due: BigInt(invoice.amount_remaining),
      })
    }
    const [newest] = data.filter(({ status }) => status !== 'draft')
    if (!newest) return
    const found = await loadFullInvoice(owner, newest.id)
    if (!found.ok) throw new Error(found.code)
    const file = await renderInvoicePdf(found.value, { merchant: buildMerchantFace(), reader: documentReader(locale, 'UTC') })
    if (!file.ok) throw new Error(file.code)
    const { total, amount_remaining: due, currency } = newest
    expect(file.value.fileName).toContain(`_${newest.number}_${decimalAmount({ amount: total, currency })}-${currency.toUpperCase()}`)
    if (file.value.origin === 'stripe') return
    const { text } = await readPdf(file.value.bytes)
    expect(text).toContain(`Total ${plain(formatMoney({ amount: total, currency }, locale))}`)
    expect(text).toContain(`Amount due ${plain(formatMoney({ amount: due, currency }, locale))}`)
    expect(text).toContain(newest.number)
  })
})
