import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { syncCustomer } from '@/lib/sync/sync-customer'
import { setUpSync } from '@/scripts/testing/sync-harness'
import { renderInvoicePdf } from './render-invoice-pdf'
import { readPdf } from './testing/read-pdf'

const harness = setUpSync()
const { merchant } = harness

async function newestInvoice(name: Parameters<typeof harness.make>[0]) {
  const { customer } = await harness.make(name)
  await syncCustomer(merchant, customer)
  const where = { merchantId: merchant.id, customerId: customer, status: { not: 'draft' } }
  const { id: invoiceId } = await db.invoice.findFirstOrThrow({ where, orderBy: { createdAt: 'desc' } })
  return { merchantId: merchant.id, customerId: customer, invoiceId }
}

describe('an invoice as PDF', () => {
  it('says what was bought, taxed and paid, in the reader’s language', async () => {
    const invoice = await newestInvoice('taxed')
    const file = await renderInvoicePdf({ ...invoice, kind: 'invoice', locale: 'it' })
    if (!file.ok) throw new Error(file.code)
    expect(file.value.fileName).toMatch(/^2026-\d\d-\d\d_[\w-]+_36\.59-USD\.pdf$/)
    const { text } = await readPdf(file.value.bytes)
    for (const said of ['Fattura', 'Marta Conti', 'Premium Monthly', 'VAT 22% su 29,99 USD 6,60 USD', 'Totale 36,59 USD', 'Visa •••• 4242']) {
      expect(text).toContain(said)
    }
  })

  it('is nobody else’s', async () => {
    const invoice = await newestInvoice('active')
    const asked = { kind: 'invoice', locale: 'en' } as const
    expect(await renderInvoicePdf({ ...invoice, ...asked, customerId: 'cus_other' })).toEqual({ ok: false, code: 'not_found' })
  })
})
