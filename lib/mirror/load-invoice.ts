import { invoiceSchema, type Invoice } from '@/lib/billing/objects/invoice'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'

type Owner = { merchantId: string; customerId: string }

/** One of the customer's invoices. Else `not_found`, also for a draft, or `database_unavailable`. */
export async function loadInvoice({ merchantId, customerId }: Owner, id: string): Promise<Result<Invoice>> {
  try {
    const row = await db.invoice.findFirst({ where: { merchantId, customerId, id, status: { not: 'draft' } } })
    return row ? ok(invoiceSchema.parse(row)) : fail('not_found')
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
