import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { everyInvoice } from '@/lib/billing/invoices/history/invoice-filter'
import { documentPool } from '../renderer/document-pool'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { loadExport } from '@/lib/mirror/load-export'
import { beginExport, recordProgress } from './export-record'
import { openExport } from './open-export'
import { readZip } from './testing/read-zip'
import { download, fill, invoice, now, request } from '@/lib/documents/export/testing/open-exports'
import { parseCsv } from '@/scripts/testing/parse-csv'

it('the data hold every selected invoice with its lines, three thousand of them too', async () => {
  const owner = await makePortal()
  await fill(
    owner,
    Array.from({ length: 60 }, (_, index) => invoice(owner, `in_${index}`, { number: `A-${index}` })),
  )
  await pool().query(
    `INSERT INTO invoice_lines (merchant_id, id, invoice_id, position, currency, amount, period_start, period_end)
     SELECT $1, 'il_' || i, 'in_7', i, 'usd', 1, now(), now() FROM generate_series(0, 2999) i`,
    [owner.merchantId],
  )
  const all = JSON.parse((await download(owner, 'json')).toString('utf8')) as {
    invoices: { id: string; total: number; lines: unknown[] }[]
  }
  expect(all.invoices).toHaveLength(60)
  expect(all.invoices.find(({ id }) => id === 'in_7')?.lines).toHaveLength(3000)
  expect(all.invoices[0]?.total).toBe(2999)
  expect(Object.keys(all.invoices[0] ?? {}).sort()).toEqual(documentedMembers())
  const few = JSON.parse(
    (await download(owner, 'json', { ...everyInvoice, number: 'a-5' })).toString('utf8'),
  ) as typeof all
  expect(few.invoices.map(({ id }) => id).sort()).toEqual(
    ['in_5', ...Array.from({ length: 10 }, (_, index) => `in_5${index}`)].sort(),
  )
})

/** The members of an invoice that docs/exports.md documents. */
function documentedMembers(): string[] {
  const rows = [...readFileSync('docs/exports.md', 'utf8').matchAll(/^\| (`.*?) \|/gm)].map(
    ([, members = '']) => members,
  )
  return rows.flatMap((members) => [...members.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)).sort()
}

describe('the archive', () => {
  it('holds a PDF of each invoice by a name of its own, the table, and which are missing', async () => {
    const owner = await makePortal()
    await fill(owner, [
      invoice(owner, 'in_1'),
      invoice(owner, 'in_2'),
      invoice(owner, 'in_3', { number: '../evil/\u0007"name"' }),
      invoice(owner, 'in_4', { number: 'INV-0099', customerName: 'محمد عبد الله' }),
    ])
    breakDocumentsOf('INV-0099')
    const id = randomUUID()
    const files = readZip(await download(owner, 'zip', everyInvoice, id))
    expect([...files.keys()].sort()).toEqual(
      [
        '2026-06-14_-evil-name-_29.99-USD.pdf',
        '2026-06-14_INV-0042_29.99-USD.pdf',
        '2026-06-14_INV-0042_29.99-USD_2.pdf',
        '2026-06-30_invoices.csv',
        'MISSING.txt',
      ].map((name) =>
        expect.stringMatching(
          name.startsWith('2026-06-14_-') ? /^2026-06-14_[\w.-]*evil[\w.-]*_29\.99-USD\.pdf$/ : exactly(name),
        ),
      ),
    )
    for (const [name, { bytes, stored }] of files) {
      if (!name.endsWith('.pdf')) continue
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(stored).toBe(true)
    }
    expect(files.get('MISSING.txt')?.bytes.toString()).toContain('INV-0099 in_4')
    expect(parseCsv(files.get('2026-06-30_invoices.csv')?.bytes.toString('utf8') ?? '')).toHaveLength(4)
    await vi.waitFor(async () =>
      expect(await db.export.findFirst({ where: { id } })).toMatchObject({ state: 'done', done: 4, total: 4 }),
    )
  }, 60_000)
})

/** Threads fail at documents that contain a text. */
function breakDocumentsOf(text: string): void {
  const { threads } = documentPool()
  const run = threads.run.bind(threads)
  vi.spyOn(threads, 'run').mockImplementation(async (job, options) => {
    if (JSON.stringify(job).includes(text)) throw new Error('broken')
    return run(job, options) as Promise<unknown>
  })
}

const exactly = (name: string) => new RegExp(`^${name.replaceAll('.', '\\.')}$`)

describe('exports under way', () => {
  it('stop when the client goes, and say so', async () => {
    const owner = await makePortal()
    await fill(
      owner,
      Array.from({ length: 300 }, (_, index) => invoice(owner, `in_${index}`)),
    )
    const id = randomUUID()
    const opened = await openExport(request(owner, 'csv', everyInvoice, id))
    if (!opened.ok) throw new Error(opened.code)
    const reader = opened.value.body.getReader()
    await reader.read()
    await reader.cancel()
    await vi.waitFor(async () =>
      expect(await db.export.findFirst({ where: { id } })).toMatchObject({ state: 'canceled' }),
    )
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
    const record = { ...(await makePortal()), onBehalfOf: null, id: randomUUID() }
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
    expect(await openExport(request({ ...stranger, merchantId: owner.merchantId }, 'csv'))).toEqual({
      ok: false,
      code: 'not_found',
    })
  })
})
