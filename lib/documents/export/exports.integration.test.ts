import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { everyInvoice, type InvoiceFilter } from '@/lib/billing/invoice-filter'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { pool } from '@/lib/db/pool'
import { loadExport } from '@/lib/queries/load-export'
import { withTransaction } from '@/lib/sync/with-transaction'
import { writeInvoiceSums } from '@/lib/sync/write-invoice-sums'
import type { ExportFormat } from './export-format'
import { beginExport, recordProgress } from './export-record'
import { openExport } from './open-export'
import { readZip } from './testing/read-zip'

type Owner = { merchantId: string; customerId: string }

const now = new Date('2026-06-30T12:00:00Z')

function invoice({ merchantId, customerId }: Owner, id: string, given: Partial<Prisma.InvoiceCreateManyInput> = {}): Prisma.InvoiceCreateManyInput {
  const at = new Date('2026-06-14T09:00:00Z')
  return {
    merchantId, customerId, id, number: 'INV-0042', status: 'paid', currency: 'usd', collectionMethod: 'charge_automatically',
    subtotal: 2999n, total: 2999n, amountDue: 2999n, amountPaid: 2999n, amountRemaining: 0n, startingBalance: 0n, endingBalance: 0n,
    attemptCount: 1, periodStart: at, periodEnd: at, createdAt: at, paidAt: at, customerName: 'Ada Rossi', planNames: ['Premium'], ...given,
  }
}

async function fill(owner: Owner, invoices: Prisma.InvoiceCreateManyInput[]): Promise<Owner> {
  await db.invoice.createMany({ data: invoices })
  await withTransaction((client) => writeInvoiceSums(client, owner))
  return owner
}

const request = (owner: Owner, format: ExportFormat, filter: InvoiceFilter = everyInvoice, id: string | null = null) =>
  ({ selection: { ...owner, filter, now, timeZone: 'UTC' }, format, locale: 'en' as const, seller: 'TechSolutions Inc.', id })

async function download(...asked: Parameters<typeof request>): Promise<Buffer> {
  const opened = await openExport(request(...asked))
  if (!opened.ok) throw new Error(opened.code)
  return Buffer.from(await new Response(opened.value.body).arrayBuffer())
}

/** Rows of a CSV as RFC 4180 has them. */
function cells(csv: string): string[][] {
  return csv.slice(1).split('\r\n').filter(Boolean)
    .map((line) => [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*)),/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''))
}

const tax = (amount: number, rate: number | null, name: string | null) =>
  ({ amount, taxableAmount: 2000, rateId: null, rate, name, inclusive: false, reason: 'standard_rated' })

describe('the table', () => {
  let rows: Record<string, string>[]
  let csv: string
  beforeAll(async () => {
    const owner = await makePortal()
    await fill(owner, [
      invoice(owner, 'in_1', { customerName: '=HYPERLINK("http://evil.example","Click")', planNames: ['Premium, "yearly"'] }),
      invoice(owner, 'in_2', {
        total: 2739n, taxes: [tax(440, 22, 'IVA'), tax(200, 10, 'IVA'), tax(99, null, null)], totalExcludingTax: 2000n, subtotal: 2000n,
      }),
      invoice(owner, 'in_3', { currency: 'jpy', total: -1500n, subtotal: -1500n, number: null, amountDue: 0n, amountPaid: 0n }),
      invoice(owner, 'in_4', { currency: 'kwd', total: 0n, subtotal: 500n, discounts: [{ amount: 500, discountId: 'di_1', name: '-50%' }] }),
      invoice(owner, 'in_5', { status: 'draft' }),
      invoice(owner, 'in_6', { status: 'void', amountPaid: 0n, amountRemaining: 2999n, paidAt: null, customerName: `${'ß'.repeat(500)}\u0007\u001b\r\n;` }),
      invoice(owner, 'in_7', { status: 'uncollectible', amountPaid: 0n, amountRemaining: 2999n, paidAt: null, planNames: [] }),
    ])
    csv = (await download(owner, 'csv')).toString('utf8')
    const [header = [], ...body] = cells(csv)
    rows = body.map((row) => Object.fromEntries(row.map((cell, index) => [header[index] ?? '', cell])))
  })
  const row = (id: string) => rows.find((each) => each['Stripe id'] === id) ?? {}

  it('is UTF-8 with a byte order mark and lines that end as RFC 4180 says, without drafts', () => {
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(rows.map((each) => each['Stripe id']).sort()).toEqual(['in_1', 'in_2', 'in_3', 'in_4', 'in_6', 'in_7'])
  })

  it('has amounts as decimals of the currency beside them', () => {
    expect(row('in_1')).toMatchObject({ Currency: 'USD', Total: '29.99', 'Date of issue': '2026-06-14', Status: 'Paid', Seller: 'TechSolutions Inc.' })
    expect(row('in_3')).toMatchObject({ Currency: 'JPY', Total: '-1500', 'Customer balance': '1500' })
    expect(row('in_4')).toMatchObject({ Currency: 'KWD', Discounts: '-0.500', Total: '0.000' })
  })

  it('says of an invoice that is not owed any more what became of it', () => {
    expect(row('in_6')).toMatchObject({ Status: 'Void', Total: '29.99', 'Still to be paid': '0.00', Buyer: expect.stringMatching(/^ß{500}[^\u0000-\u001f]*$/) as string })
    expect(row('in_7')).toMatchObject({ Status: 'Uncollectible', Total: '29.99', 'Still to be paid': '29.99', Plan: '' })
  })

  it('has nothing a spreadsheet would run', () => {
    expect(row('in_1')).toMatchObject({ Buyer: '\'=HYPERLINK("http://evil.example","Click")', Plan: 'Premium, "yearly"' })
  })

  it('has the tax of each rate, which add up to the tax', () => {
    const taxed = row('in_2')
    expect(taxed).toMatchObject({ 'Tax: IVA 22%': '4.40', 'Taxable amount: IVA 22%': '20.00', 'Tax: IVA 10%': '2.00', 'Tax: Tax': '0.99', Tax: '7.39' })
    const rates = Object.entries(taxed).filter(([name]) => name.startsWith('Tax: ') || name === 'Tax at other rates')
    expect(rates.reduce((sum, [, amount]) => sum + Number(amount), 0)).toBeCloseTo(7.39)
  })
})

it('the data hold every selected invoice with its lines, three thousand of them too', async () => {
  const owner = await makePortal()
  await fill(owner, Array.from({ length: 60 }, (_, index) => invoice(owner, `in_${index}`, { number: `A-${index}` })))
  await pool().query(
    `INSERT INTO invoice_lines (merchant_id, id, invoice_id, position, currency, amount, period_start, period_end)
     SELECT $1, 'il_' || i, 'in_7', i, 'usd', 1, now(), now() FROM generate_series(0, 2999) i`, [owner.merchantId])
  const all = JSON.parse((await download(owner, 'json')).toString('utf8')) as { invoices: { id: string; total: number; lines: unknown[] }[] }
  expect(all.invoices).toHaveLength(60)
  expect(all.invoices.find(({ id }) => id === 'in_7')?.lines).toHaveLength(3000)
  expect(all.invoices[0]?.total).toBe(2999)
  expect(Object.keys(all.invoices[0] ?? {}).sort()).toEqual(documentedMembers())
  const few = JSON.parse((await download(owner, 'json', { ...everyInvoice, number: 'a-5' })).toString('utf8')) as typeof all
  expect(few.invoices.map(({ id }) => id).sort()).toEqual(['in_5', ...Array.from({ length: 10 }, (_, index) => `in_5${index}`)].sort())
})

/** The members of an invoice that docs/exports.md names. */
function documentedMembers(): string[] {
  const rows = [...readFileSync('docs/exports.md', 'utf8').matchAll(/^\| (`.*?) \|/gm)].map(([, members = '']) => members)
  return rows.flatMap((members) => [...members.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)).sort()
}

describe('the archive', () => {
  it('holds a PDF of each invoice by a name of its own, the table, and which are missing', async () => {
    const owner = await makePortal()
    await fill(owner, [
      invoice(owner, 'in_1'), invoice(owner, 'in_2'), invoice(owner, 'in_3', { number: '../evil/\u0007"name"' }),
      // Of a script that only Stripe's own PDF shows rightly, and Stripe does not know it.
      invoice(owner, 'in_4', { number: 'INV-0099', customerName: 'محمد عبد الله' }),
    ])
    const id = randomUUID()
    const files = readZip(await download(owner, 'zip', everyInvoice, id))
    expect([...files.keys()].sort()).toEqual([
      '2026-06-14_-evil-name-_29.99-USD.pdf', '2026-06-14_INV-0042_29.99-USD.pdf', '2026-06-14_INV-0042_29.99-USD_2.pdf',
      '2026-06-30_invoices.csv', 'MISSING.txt',
    ].map((name) => expect.stringMatching(name.startsWith('2026-06-14_-') ? /^2026-06-14_[\w.-]*evil[\w.-]*_29\.99-USD\.pdf$/ : exactly(name))))
    for (const [name, { bytes, stored }] of files) {
      if (!name.endsWith('.pdf')) continue
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(stored).toBe(true)
    }
    expect(files.get('MISSING.txt')?.bytes.toString()).toContain('INV-0099 in_4')
    expect(cells(files.get('2026-06-30_invoices.csv')?.bytes.toString('utf8') ?? '')).toHaveLength(5)
    await vi.waitFor(async () => expect(await db.export.findFirst({ where: { id } })).toMatchObject({ state: 'done', done: 4, total: 4 }))
  }, 60_000)
})

const exactly = (name: string) => new RegExp(`^${name.replaceAll('.', '\\.')}$`)

describe('exports under way', () => {
  it('stop when the client goes, and say so', async () => {
    const owner = await makePortal()
    await fill(owner, Array.from({ length: 300 }, (_, index) => invoice(owner, `in_${index}`)))
    const id = randomUUID()
    const opened = await openExport(request(owner, 'csv', everyInvoice, id))
    if (!opened.ok) throw new Error(opened.code)
    const reader = opened.value.body.getReader()
    await reader.read()
    await reader.cancel()
    await vi.waitFor(async () => expect(await db.export.findFirst({ where: { id } })).toMatchObject({ state: 'canceled' }))
    expect((await db.export.findFirst({ where: { id } }))?.done).toBeLessThan(300)
  })

  it('are two at once for a customer; the others are told when to come back, and can once one has ended', async () => {
    const owner = await makePortal()
    await fill(owner, [invoice(owner, 'in_1')])
    const all = await Promise.all(Array.from({ length: 200 }, () => openExport(request(owner, 'csv'))))
    const opened = all.flatMap((answer) => (answer.ok ? [answer.value.body] : []))
    expect(opened).toHaveLength(2)
    expect(all.find((answer) => !answer.ok)).toEqual({ ok: false, code: 'documents_busy', details: { retryAfter: 30 } })
    for (const body of opened) await body.cancel()
    expect((await openExport(request(owner, 'csv'))).ok).toBe(true)
  })

  it('have ended for good, though word of how far they were comes later', async () => {
    const record = { ...await makePortal(), id: randomUUID() }
    await beginExport({ ...record, format: 'csv', total: 3 }, now)
    await recordProgress({ ...record, done: 2, state: 'running' }, now)
    await recordProgress({ ...record, done: 1, state: 'running' }, now)
    expect(await loadExport(record, record.id, now)).toMatchObject({ value: { state: 'running', done: 2 } })
    await recordProgress({ ...record, done: 3, state: 'done' }, now)
    await recordProgress({ ...record, done: 3, state: 'running' }, now)
    expect(await loadExport(record, record.id, now)).toMatchObject({ value: { state: 'done', done: 3 } })
  })

  it('hold nothing of another customer, and are none where nothing is selected', async () => {
    const [owner, stranger] = [await makePortal(), await makePortal()]
    await fill(owner, [invoice(owner, 'in_1')])
    expect(await openExport(request({ ...stranger, merchantId: owner.merchantId }, 'csv'))).toEqual({ ok: false, code: 'not_found' })
  })
})
