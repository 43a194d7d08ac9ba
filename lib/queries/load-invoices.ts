import type { Invoice } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { invoiceColumns, readInvoice } from './invoice-columns'

export const invoicesPerPage = 50

type Owner = { merchantId: string; customerId: string }

export type InvoicePage = {
  /** newest first, without drafts */
  invoices: Invoice[]
  /** the id to ask for older ones with; null on the last page */
  olderThan: string | null
}

/**
 * A page of the customer's invoices, those older than the invoice `before` where one is given. Fails with `not_found`
 * where that is not the customer's, and `database_unavailable`.
 */
export async function loadInvoices(owner: Owner, before: string | null): Promise<Result<InvoicePage>> {
  try {
    return await read(owner, before)
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}

async function read({ merchantId, customerId }: Owner, before: string | null): Promise<Result<InvoicePage>> {
  const own = { merchantId, customerId, status: { not: 'draft' } }
  const last = before ? await db.invoice.findFirst({ where: { ...own, id: before }, select: { issuedAt: true } }) : null
  if (before && !last) return fail('not_found')
  const older = last && before
    ? { OR: [{ issuedAt: { lt: last.issuedAt } }, { issuedAt: last.issuedAt, id: { lt: before } }] }
    : {}
  const rows = await db.invoice.findMany({
    where: { ...own, ...older },
    select: invoiceColumns,
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    take: invoicesPerPage + 1,
  })
  const invoices = rows.slice(0, invoicesPerPage).map(readInvoice)
  return ok({ invoices, olderThan: rows.length > invoicesPerPage ? invoices.at(-1)?.id ?? null : null })
}
