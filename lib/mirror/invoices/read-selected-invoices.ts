import type { HistoryKey } from '@/lib/billing/invoices/history/history-key'
import { exportedInvoiceSchema, type ExportedInvoice } from '@/lib/billing/objects/full-invoice'
import { db } from '@/lib/db/client'
import { afterKeySql, selectionSql, type InvoiceSelection } from './invoice-selection'
import { readPendingInvoices } from './read-pending-invoices'
import { whereInScope } from '../scope/where-in-scope'

/** Small enough for memory even where each invoice has thousands of lines. */
const batchSize = 25

/**
 * The selected invoices, newest first. They are read in batches on demand, so a history of any length takes the same
 * memory. `lines`: include the invoices' lines. Rejects without a database.
 */
export async function* readSelectedInvoices(
  selection: InvoiceSelection,
  { lines }: { lines: boolean },
): AsyncGenerator<ExportedInvoice, void> {
  for await (const keys of readKeyBatches(selection)) {
    yield* await readInvoices(
      selection,
      keys.map(({ id }) => id),
      lines,
    )
  }
}

async function* readKeyBatches(selection: InvoiceSelection): AsyncGenerator<HistoryKey[], void> {
  for (let key: HistoryKey | null = null; ;) {
    const batch: HistoryKey[] = await db.$queryRaw<HistoryKey[]>`
      SELECT id, issued_at AS "issuedAt" FROM invoices WHERE ${selectionSql(selection)} ${afterKeySql(key)}
      ORDER BY issued_at DESC, id DESC LIMIT ${batchSize}`
    yield batch
    key = batch.at(-1) ?? null
    if (!key || batch.length < batchSize) return
  }
}

async function readInvoices(scope: InvoiceSelection, ids: string[], withLines: boolean): Promise<ExportedInvoice[]> {
  const { merchantId, customerId } = scope
  const ofInvoices = { merchantId, invoiceId: { in: ids } }
  const [invoices, periods, lines, payments, creditNotes, pending] = await Promise.all([
    db.invoice.findMany({ where: { ...whereInScope(scope), id: { in: ids } } }),
    readPeriods(ofInvoices),
    withLines ? db.invoiceLine.findMany({ where: ofInvoices, orderBy: [{ position: 'asc' }, { id: 'asc' }] }) : [],
    db.invoicePayment.findMany({ where: ofInvoices, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    db.creditNote.findMany({ where: { ...ofInvoices, customerId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    readPendingInvoices(scope, ids),
  ])
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]))
  const of = <T extends { invoiceId: string }>(rows: T[], id: string) =>
    rows.filter(({ invoiceId }) => invoiceId === id)
  return ids.flatMap((id) => {
    const invoice = byId.get(id)
    if (!invoice) return []
    const [period] = of(periods, id)
    const parts = { lines: of(lines, id), payments: of(payments, id), creditNotes: of(creditNotes, id) }
    return [
      exportedInvoiceSchema.parse({
        ...invoice,
        ...parts,
        ofPendingChange: pending.has(id),
        linesPeriodStart: period?._min.periodStart ?? null,
        linesPeriodEnd: period?._max.periodEnd ?? null,
      }),
    ]
  })
}

/** From when until when the lines of each invoice are; a line for a moment, as a single item is, counts for nothing. */
function readPeriods(ofInvoices: { merchantId: string; invoiceId: { in: string[] } }) {
  return db.invoiceLine.groupBy({
    by: ['invoiceId'],
    where: { ...ofInvoices, periodEnd: { gt: db.invoiceLine.fields.periodStart } },
    _min: { periodStart: true },
    _max: { periodEnd: true },
  })
}
