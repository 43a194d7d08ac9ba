import { db } from '@/lib/db/client'
import { pendingChangeSql } from '../pending-change-sql'

type Owner = { merchantId: string; customerId: string }

/** Which of the invoices are those of changes of plan that wait for their payment. Rejects without a database. */
export async function readPendingInvoices(owner: Owner, ids: string[]): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM invoices WHERE merchant_id = ${owner.merchantId} AND id = ANY(${ids}) AND ${pendingChangeSql(owner)}`
  return new Set(rows.map(({ id }) => id))
}
