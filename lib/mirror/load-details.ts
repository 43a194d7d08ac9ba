import { detailsOf } from '@/lib/billing/details/details-of'
import type { Details } from '@/lib/billing/details/details'
import { customerRowSchema } from '@/lib/billing/objects/customer'
import type { CustomerTaxId } from '@/lib/billing/objects/tax-id'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import type { PortalScope } from './scope/portal-scope'
import { whereInScope } from './scope/where-in-scope'

export type CustomerDetails = {
  details: Details
  taxIds: CustomerTaxId[]
  /** whether an invoice is being prepared, which will carry new details */
  hasDraft: boolean
}

/** The customer's details as the mirror has them; else `not_found` or `database_unavailable`. */
export async function loadDetails(scope: PortalScope): Promise<Result<CustomerDetails>> {
  const { merchantId, customerId } = scope
  try {
    const [row, draft] = await Promise.all([
      db.customer.findUnique({ where: { merchantId_id: { merchantId, id: customerId } } }),
      db.invoice.findFirst({ where: { ...whereInScope(scope), status: 'draft' }, select: { id: true } }),
    ])
    if (!row || row.deleted) return fail('not_found')
    const customer = customerRowSchema.parse(row)
    return ok({ details: detailsOf(customer), taxIds: customer.taxIds, hasDraft: draft !== null })
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
