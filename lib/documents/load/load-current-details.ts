import type { CurrentDetails } from '@/lib/billing/details/correction-of'
import { customerRowSchema } from '@/lib/billing/objects/customer'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'

type Owner = { merchantId: string; customerId: string }

const shownSchema = customerRowSchema.pick({
  name: true,
  email: true,
  address: true,
  taxIds: true,
  taxExempt: true,
  frozenTime: true,
})

/**
 * What a corrected copy shows of the customer, with the day that it is: the test clock's, if the customer has one. Fails
 * with `not_found`, also for a deleted customer, and with `database_unavailable`.
 */
export async function loadCurrentDetails({
  merchantId,
  customerId,
}: Owner): Promise<Result<{ details: CurrentDetails; asOf: Date }>> {
  try {
    const row = await db.customer.findUnique({ where: { merchantId_id: { merchantId, id: customerId } } })
    if (!row || row.deleted) return fail('not_found')
    const { frozenTime, ...details } = shownSchema.parse(row)
    return ok({ details, asOf: frozenTime ?? new Date() })
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
