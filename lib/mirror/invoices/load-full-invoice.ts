import { fullInvoiceSchema, type FullInvoice } from '@/lib/billing/objects/full-invoice'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import type { PortalScope } from '../scope/portal-scope'
import { whereInScope } from '../scope/where-in-scope'

/**
 * One of the scope's invoices with its lines, payments and credit notes. Else `not_found`, also for a draft, or
 * `database_unavailable`. Throws where the mirror breaks the schema.
 */
export async function loadFullInvoice(scope: PortalScope, id: string): Promise<Result<FullInvoice>> {
  try {
    const invoice = await read(scope, id)
    return invoice ? ok(fullInvoiceSchema.parse(invoice)) : fail('not_found')
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}

async function read(scope: PortalScope, id: string) {
  const { merchantId, customerId } = scope
  const ofInvoice = { merchantId, invoiceId: id }
  // The lines and payments do not name the customer: the invoice's owner is checked.
  const [invoice, lines, payments, creditNotes] = await Promise.all([
    db.invoice.findFirst({ where: { ...whereInScope(scope), id, status: { not: 'draft' } } }),
    db.invoiceLine.findMany({ where: ofInvoice, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    db.invoicePayment.findMany({ where: ofInvoice, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    db.creditNote.findMany({ where: { ...ofInvoice, customerId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
  ])
  return invoice && { ...invoice, lines, payments, creditNotes }
}
