import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { recordRecipientsChanged } from './record-recipients-changed'

type Stop = { merchantId: string; customerId: string; id: string; now: Date }

/** No more mails go to the recipient, as whoever reads them wanted. Doing it twice has no further effect. */
export async function stopRecipient({ merchantId, customerId, id, now }: Stop): Promise<void> {
  await db.$transaction(async (tx) => {
    const [stopped] = await tx.invoiceRecipient.updateManyAndReturn({
      where: { merchantId, customerId, id, stoppedAt: null },
      data: { stoppedAt: now },
      select: { confirmedAt: true },
    })
    if (!stopped) return
    const owner = { merchantId, customerId }
    if (stopped.confirmedAt) await recordRecipientsChanged(tx, { ...owner, id, now, how: 'stopped' })
    await tx.auditEntry.create({
      data: auditEntry({ ...owner, at: now, actor: 'recipient', action: 'recipient.stopped', subjectId: id }),
    })
  })
}
