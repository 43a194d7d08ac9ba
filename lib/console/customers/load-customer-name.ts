import { db } from '@/lib/db/client'

/** What the console calls a customer: the name, else the e-mail address, else the id. Null for no customer. */
export async function loadCustomerName(merchantId: string, id: string): Promise<string | null> {
  const select = { name: true, email: true } as const
  const found = await db.customer.findUnique({ where: { merchantId_id: { merchantId, id } }, select })
  return found && (found.name ?? found.email ?? id)
}
