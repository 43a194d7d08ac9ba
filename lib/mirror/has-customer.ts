import { db } from '@/lib/db/client'

/** Whether the mirror has this customer of the merchant. */
export async function hasCustomer(merchantId: string, id: string): Promise<boolean> {
  return (await db.customer.count({ where: { merchantId, id } })) > 0
}
