import { db } from '@/lib/db/client'
import type { Intent } from '@/lib/db/generated/client'

type Carried = Pick<Intent, 'merchantId' | 'customerId' | 'completedAt'>

/** Whether the customer was synced after the intent was completed, so that the mirror shows its result. */
export async function isMirrored({ merchantId, customerId, completedAt }: Carried): Promise<boolean> {
  if (!completedAt) return false
  const customer = await db.customer.findUnique({
    where: { merchantId_id: { merchantId, id: customerId } },
    select: { syncedAt: true },
  })
  return customer !== null && customer.syncedAt >= completedAt
}
