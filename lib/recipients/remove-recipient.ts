import { db } from '@/lib/db/client'
import { recordRecipientsChanged } from './record-recipients-changed'

type Removal = { merchantId: string; customerId: string; id: string; now: Date }

/** Removes a recipient at once: mails that are queued for it are not sent. False where there is none. */
export async function removeRecipient({ merchantId, customerId, id, now }: Removal): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const where = { merchantId, customerId, id }
    const found = await tx.invoiceRecipient.findUnique({ where: { merchantId_customerId_id: where } })
    const { count } = await tx.invoiceRecipient.deleteMany({ where })
    if (!found || count === 0) return false
    if (found.confirmedAt && !found.stoppedAt) await recordRecipientsChanged(tx, { ...where, now, how: 'removed' })
    return true
  })
}
