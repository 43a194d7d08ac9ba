import type { StatusSum } from '@/lib/billing/invoices/invoice-sums'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { selectionSql, type InvoiceSelection } from './invoice-selection'

/**
 * The selected invoices added up by currency and status. Whole statuses of the whole history are added up already, by
 * the sync; of a part of it the sums are made here. Rejects without a database.
 */
export async function loadInvoiceSums(selection: InvoiceSelection): Promise<StatusSum[]> {
  const { merchantId, customerId, filter } = selection
  const { period, number, status } = filter
  if (period !== null || number !== null || status === 'due' || status === 'overdue') return addUp(selection)
  return db.invoiceSum.findMany({
    where: { merchantId, customerId, status: status ?? { not: 'draft' } },
    omit: { merchantId: true, customerId: true },
  })
}

type Row = Omit<StatusSum, Amount> & Record<Amount, string>
type Amount = 'total' | 'amountPaid' | 'amountRemaining'

async function addUp(selection: InvoiceSelection): Promise<StatusSum[]> {
  // sum(bigint) is a numeric; as text it keeps its digits.
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT currency, status, count(*)::int AS count, sum(total)::text AS total, sum(amount_paid)::text AS "amountPaid",
      sum(amount_remaining)::text AS "amountRemaining"
    FROM invoices WHERE ${selectionSql(selection)} GROUP BY currency, status`)
  return rows.map((row) => ({
    ...row,
    total: BigInt(row.total),
    amountPaid: BigInt(row.amountPaid),
    amountRemaining: BigInt(row.amountRemaining),
  }))
}
