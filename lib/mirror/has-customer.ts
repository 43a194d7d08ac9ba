import { db } from '@/lib/db/client'

/** Whether the merchant has this customer in the mirror. */
export async function hasCustomer(merchantId: string, id: string): Promise<boolean> {
  return (await db.customer.count({ where: { merchantId, id } })) > 0
}
