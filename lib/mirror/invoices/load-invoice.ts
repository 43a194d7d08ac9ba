import { invoiceSchema, type Invoice } from '@/lib/billing/objects/invoice'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { readPendingInvoices } from './read-pending-invoices'
import type { PortalScope } from '../scope/portal-scope'
import { whereInScope } from '../scope/where-in-scope'

/** One of the scope's invoices. Else `not_found`, also for a draft, or `database_unavailable`. */
export async function loadInvoice(scope: PortalScope, id: string): Promise<Result<Invoice>> {
  try {
    const row = await db.invoice.findFirst({ where: { ...whereInScope(scope), id, status: { not: 'draft' } } })
    if (!row) return fail('not_found')
    const invoice = invoiceSchema.parse(row)
    if (invoice.status !== 'open') return ok(invoice)
    const pending = await readPendingInvoices(scope, [id])
    return ok({ ...invoice, ofPendingChange: pending.has(id) })
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
