import { beforeAll, describe, expect, it } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { everyInvoice } from '@/lib/billing/invoices/history/invoice-filter'
import { db } from '@/lib/db/client'
import { download, fill, invoice } from '@/lib/documents/export/testing/open-exports'
import { parseCsv } from '@/scripts/testing/parse-csv'

const tax = (amount: number, rate: number | null, name: string | null) => ({
  amount,
  taxableAmount: 2000,
  rateId: null,
  rate,
  name,
  inclusive: false,
  reason: 'standard_rated',
})

describe('the table', () => {
  let rows: Record<string, string>[]
  let csv: string
  let semicolons: string
  beforeAll(async () => {
    const owner = await makePortal()
    await fill(owner, [
      invoice(owner, 'in_1', {
        customerName: '=HYPERLINK("http://evil.example","Click")',
        planNames: ['Premium, "yearly"'],
      }),
      invoice(owner, 'in_2', {
        total: 2739n,
        taxes: [tax(440, 22, 'IVA'), tax(200, 10, 'IVA'), tax(99, null, null)],
        totalExcludingTax: 2000n,
        subtotal: 2000n,
      }),
      invoice(owner, 'in_3', {
        currency: 'jpy',
        total: -1500n,
        subtotal: -1500n,
        number: null,
        amountDue: 0n,
        amountPaid: 0n,
      }),
      invoice(owner, 'in_4', {
        currency: 'kwd',
        total: 0n,
        // Of a single line: what it took is already out of Stripe's subtotal.
        subtotal: 0n,
        discounts: [{ amount: 500, discountId: 'di_1', name: '-50%' }],
      }),
      invoice(owner, 'in_5', { status: 'draft' }),
      invoice(owner, 'in_6', {
        status: 'void',
        amountPaid: 0n,
        amountRemaining: 2999n,
        paidAt: null,
        customerName: `${'ß'.repeat(500)}\u0007\u001b\r\n;`,
      }),
      invoice(owner, 'in_7', {
        status: 'uncollectible',
        amountPaid: 0n,
        amountRemaining: 2999n,
        paidAt: null,
        planNames: [],
      }),
    ])
    const lines = [
      { id: 'il_1', periodStart: new Date('2026-06-14T09:00:00Z'), periodEnd: new Date('2026-07-14T09:00:00Z') },
      { id: 'il_2', periodStart: new Date('2026-05-31T09:00:00Z'), periodEnd: new Date('2026-06-14T09:00:00Z') },
      // A single item is for a moment.
      { id: 'il_3', periodStart: new Date('2026-01-01T09:00:00Z'), periodEnd: new Date('2026-01-01T09:00:00Z') },
    ]
    const { merchantId } = owner
    await db.invoiceLine.createMany({
      data: lines.map((line, position) => ({
        ...line,
        merchantId,
        invoiceId: 'in_1',
        position,
        currency: 'usd',
        amount: 1n,
      })),
    })
    csv = (await download(owner, 'csv')).toString('utf8')
    semicolons = (await download(owner, 'csv', everyInvoice, null, 'semicolon')).toString('utf8')
    rows = parseCsv(csv)
  })
  const row = (id: string) => rows.find((each) => each['Stripe ID'] === id) ?? {}

  it('is UTF-8 with a byte order mark and lines that end as RFC 4180 says, without drafts', () => {
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(rows.map((each) => each['Stripe ID']).sort()).toEqual(['in_1', 'in_2', 'in_3', 'in_4', 'in_6', 'in_7'])
  })

  it('has amounts as decimals of the currency beside them', () => {
    expect(row('in_1')).toMatchObject({
      Currency: 'USD',
      Total: '29.99',
      'Date of issue': '2026-06-14',
      Status: 'Paid',
      Seller: 'TechSolutions Inc.',
    })
    expect(row('in_3')).toMatchObject({ Currency: 'JPY', Total: '-1500', 'Customer balance': '1500' })
    expect(row('in_4')).toMatchObject({ Currency: 'KWD', Subtotal: '0.500', Discounts: '-0.500', Total: '0.000' })
  })

  it('has the period of an invoice’s lines, from the first to the last, and none where they have none', () => {
    expect(row('in_1')).toMatchObject({ 'Period from': '2026-05-31', 'Period to': '2026-07-14' })
    expect(row('in_2')).toMatchObject({ 'Period from': '', 'Period to': '' })
  })

  it('has semicolons, and commas in decimals, where they are asked for', () => {
    const [headers = '', ...found] = semicolons.trim().split('\r\n')
    expect(headers.startsWith('Invoice number;Date of issue;')).toBe(true)
    expect(found).toHaveLength(rows.length)
    expect(semicolons).toContain(';USD;29,99;0,00;')
  })

  it('says of an invoice that is not owed any more what became of it', () => {
    expect(row('in_6')).toMatchObject({
      Status: 'Void',
      Total: '29.99',
      'Still to be paid': '0.00',
      Buyer: expect.stringMatching(/^ß{500}[^\u0000-\u001f]*$/) as string,
    })
    expect(row('in_7')).toMatchObject({
      Status: 'Uncollectible',
      Total: '29.99',
      'Still to be paid': '29.99',
      Plan: '',
    })
  })

  it('has nothing a spreadsheet would run', () => {
    expect(row('in_1')).toMatchObject({
      Buyer: '\'=HYPERLINK("http://evil.example","Click")',
      Plan: 'Premium, "yearly"',
    })
  })

  it('has the tax of each rate, which add up to the tax', () => {
    const taxed = row('in_2')
    expect(taxed).toMatchObject({
      'Tax: IVA 22%': '4.40',
      'Taxable amount: IVA 22%': '20.00',
      'Tax: IVA 10%': '2.00',
      'Tax: Tax': '0.99',
      Tax: '7.39',
    })
    const rates = Object.entries(taxed).filter(([name]) => name.startsWith('Tax: ') || name === 'Tax at other rates')
    expect(rates.reduce((sum, [, amount]) => sum + Number(amount), 0)).toBeCloseTo(7.39)
  })
})
