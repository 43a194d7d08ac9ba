import { db } from '@/lib/db/client'
import { recipientOf, type Recipient } from './recipient'

type Owner = { merchantId: string; customerId: string }

/** A customer's recipients, in the order in which they were entered. */
export async function listRecipients({ merchantId, customerId }: Owner): Promise<Recipient[]> {
  const rows = await db.invoiceRecipient.findMany({
    where: { merchantId, customerId },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(recipientOf)
}
