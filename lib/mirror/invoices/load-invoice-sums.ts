import type { StatusSum } from '@/lib/billing/invoices/history/invoice-sums'
import type { FilterStatus } from '@/lib/billing/invoices/history/invoice-filter'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { selectionSql, type InvoiceSelection } from './invoice-selection'

/**
 * The selected invoices added up by currency and status. The sync keeps the sums of each status over the customer's whole
 * history; other selections are added up here. Rejects without a database.
 */
export async function loadInvoiceSums(selection: InvoiceSelection): Promise<StatusSum[]> {
  const { merchantId, customerId, onBehalfOf, filter } = selection
  const { period, number, status } = filter
  if (onBehalfOf !== null || period !== null || number !== null || (status !== null && !isStatus(status)))
    return addUp(selection)
  return db.invoiceSum.findMany({
    where: { merchantId, customerId, status: status ?? { not: 'draft' } },
    omit: { merchantId: true, customerId: true },
  })
}

/** Whether the status is Stripe's own, by which the sums are kept. */
function isStatus(status: FilterStatus): boolean {
  return status === 'open' || status === 'paid' || status === 'void' || status === 'uncollectible'
}

type Row = Omit<StatusSum, Amount> & Record<Amount, string>
type Amount = 'total' | 'amountPaid' | 'amountRemaining' | 'amountRefunded'

async function addUp(selection: InvoiceSelection): Promise<StatusSum[]> {
  // sum(bigint) is a numeric, which keeps its digits as text.
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT currency, status, count(*)::int AS count, sum(total)::text AS total, sum(amount_paid)::text AS "amountPaid",
      sum(amount_remaining)::text AS "amountRemaining", sum(coalesce(amount_refunded, 0))::text AS "amountRefunded"
    FROM invoices WHERE ${selectionSql(selection)} GROUP BY currency, status`)
  return rows.map((row) => ({
    ...row,
    total: BigInt(row.total),
    amountPaid: BigInt(row.amountPaid),
    amountRemaining: BigInt(row.amountRemaining),
    amountRefunded: BigInt(row.amountRefunded),
  }))
}
