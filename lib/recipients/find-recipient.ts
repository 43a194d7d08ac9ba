import { db } from '@/lib/db/client'
import { recipientOf, type Recipient } from './recipient'

type Owner = { merchantId: string; customerId: string }

/** One of the customer's recipients; null where there is none, as after a removal. */
export async function findRecipient({ merchantId, customerId }: Owner, id: string): Promise<Recipient | null> {
  const row = await db.invoiceRecipient.findUnique({
    where: { merchantId_customerId_id: { merchantId, customerId, id } },
  })
  return row && recipientOf(row)
}
