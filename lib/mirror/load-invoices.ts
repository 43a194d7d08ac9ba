import type { HistoryKey } from '@/lib/billing/invoices/history-key'
import { invoiceSums, type CurrencySums } from '@/lib/billing/invoices/invoice-sums'
import type { Invoice } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { readInvoice } from './invoice-columns'
import { afterKeySql, selectionSql, type InvoiceSelection } from './invoice-selection'
import { loadInvoiceSums } from './load-invoice-sums'

export const invoicesPerPage = 20

export type InvoicePage = {
  /** newest first, without drafts */
  invoices: Invoice[]
  /** where older ones begin; null on the last page */
  olderThan: HistoryKey | null
  /** of all that is selected, whatever the page */
  sums: CurrencySums[]
}

const columns = Prisma.sql`
  id, subscription_id AS "subscriptionId", number, status, currency, collection_method AS "collectionMethod",
  billing_reason AS "billingReason", total, amount_due AS "amountDue", amount_paid AS "amountPaid",
  amount_remaining AS "amountRemaining", attempt_count AS "attemptCount", next_payment_attempt AS "nextPaymentAttempt",
  error_code AS "errorCode", decline_code AS "declineCode", requires_action AS "requiresAction",
  period_start AS "periodStart", period_end AS "periodEnd", due_date AS "dueDate", paid_at AS "paidAt",
  created_at AS "createdAt", issued_at AS "issuedAt", plan_names AS "planNames"`

/** A page of the selected invoices, those after `before` in the history, and the sums of all of them; else `database_unavailable`. */
export async function loadInvoices(
  selection: InvoiceSelection,
  before: HistoryKey | null,
): Promise<Result<InvoicePage>> {
  try {
    const [rows, sums] = await Promise.all([readPage(selection, before), loadInvoiceSums(selection)])
    const invoices = rows.slice(0, invoicesPerPage).map(readInvoice)
    const last = invoices.at(-1)
    return ok({ invoices, olderThan: rows.length > invoicesPerPage && last ? last : null, sums: invoiceSums(sums) })
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}

type Row = Parameters<typeof readInvoice>[0]

function readPage(selection: InvoiceSelection, before: HistoryKey | null): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT ${columns} FROM invoices WHERE ${selectionSql(selection)} ${afterKeySql(before)}
    ORDER BY issued_at DESC, id DESC LIMIT ${invoicesPerPage + 1}`
}
