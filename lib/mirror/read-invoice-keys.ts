import type { HistoryKey } from '@/lib/billing/invoices/history-key'
import { db } from '@/lib/db/client'
import { afterKeySql, selectionSql, type InvoiceSelection } from './invoice-selection'

/** Small enough that even invoices of thousands of lines fit into memory together. */
const batchSize = 25

/** Which invoices are selected, newest first, batch by batch as they are asked for. Rejects without a database. */
export async function* readKeyBatches(selection: InvoiceSelection): AsyncGenerator<HistoryKey[], void> {
  for (let key: HistoryKey | null = null; ;) {
    const batch: HistoryKey[] = await db.$queryRaw<HistoryKey[]>`
      SELECT id, issued_at AS "issuedAt" FROM invoices WHERE ${selectionSql(selection)} ${afterKeySql(key)}
      ORDER BY issued_at DESC, id DESC LIMIT ${batchSize}`
    yield batch
    key = batch.at(-1) ?? null
    if (!key || batch.length < batchSize) return
  }
}
