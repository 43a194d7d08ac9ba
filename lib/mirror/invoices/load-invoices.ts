import type { HistoryKey } from '@/lib/billing/invoices/history/history-key'
import { invoiceSums, type CurrencySums } from '@/lib/billing/invoices/history/invoice-sums'
import { invoiceColumns, invoiceSchema, type Invoice } from '@/lib/billing/objects/invoice'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { afterKeySql, selectionSql, type InvoiceSelection } from './invoice-selection'
import { loadInvoiceSums } from './load-invoice-sums'
import { columnsSql } from '../object-sql'
import { pendingChangeSql } from '../pending-change-sql'

export const invoicesPerPage = 20

export type InvoicePage = {
  /** newest first, without drafts */
  invoices: Invoice[]
  /** where the next page begins; null on the last page */
  olderThan: HistoryKey | null
  /** of the whole selection, not of the page */
  sums: CurrencySums[]
}

/**
 * A page of the selected invoices, from `before` on in the history, and the sums of the whole selection; else
 * `database_unavailable`.
 */
export async function loadInvoices(
  selection: InvoiceSelection,
  before: HistoryKey | null,
): Promise<Result<InvoicePage>> {
  try {
    const [rows, sums] = await Promise.all([readPage(selection, before), loadInvoiceSums(selection)])
    const invoices = rows.slice(0, invoicesPerPage).map((row) => invoiceSchema.parse(row))
    const last = invoices.at(-1)
    return ok({ invoices, olderThan: rows.length > invoicesPerPage && last ? last : null, sums: invoiceSums(sums) })
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}

function readPage(selection: InvoiceSelection, before: HistoryKey | null): Promise<unknown[]> {
  return db.$queryRaw<unknown[]>`
    SELECT ${columnsSql(invoiceColumns, 'invoices')}, ${pendingChangeSql(selection)} AS "ofPendingChange" FROM invoices
    WHERE ${selectionSql(selection)} ${afterKeySql(before)}
    ORDER BY issued_at DESC, id DESC LIMIT ${invoicesPerPage + 1}`
}
