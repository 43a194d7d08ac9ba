import type pg from 'pg'
import type { FetchedInvoices } from '@/lib/stripe/fetch/fetch-invoices'
import { deleteOthers } from './delete-others'
import { upsertRows } from './upsert-rows'
import { writeInvoiceSums } from './write-invoice-sums'

type Owner = { merchantId: string; customerId: string }

/** Makes the mirror hold the invoices with their lines and payments. `which`: the invoices that were fetched. */
export async function writeInvoices(
  client: pg.ClientBase,
  owner: Owner,
  which: 'all' | readonly string[],
  { invoices, lines, payments, linesOf }: FetchedInvoices,
): Promise<void> {
  const { merchantId } = owner
  await deleteOthers(client, 'invoices', owner, invoices, which === 'all' ? null : which)
  await upsertRows(client, 'invoices', owner, invoices)
  await client.query(
    `DELETE FROM invoice_lines WHERE merchant_id = $1 AND invoice_id = ANY($2)
       AND (invoice_id, id) NOT IN (SELECT * FROM unnest($3::text[], $4::text[]))`,
    [merchantId, linesOf, lines.map(({ invoiceId }) => invoiceId), lines.map(({ id }) => id)],
  )
  await upsertRows(client, 'invoice_lines', { merchantId }, lines, ['invoice_id'])
  await client.query('DELETE FROM invoice_payments WHERE merchant_id = $1 AND invoice_id = ANY($2) AND id <> ALL($3)', [
    merchantId,
    invoices.map(({ id }) => id),
    payments.map(({ id }) => id),
  ])
  await upsertRows(client, 'invoice_payments', { merchantId }, payments)
  await writeInvoiceSums(client, owner)
}
