import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { sqlOf } from '@/lib/db/sql-client'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { recordRecipientsChanged } from './record-recipients-changed'

type Confirmation = { merchantId: string; customerId: string; id: string; now: Date }

/**
 * From now on the recipient gets invoices, of which the customer's own address is told. False where it no longer waits
 * for that, as when two windows press the button.
 */
export async function confirmRecipient({ merchantId, customerId, id, now }: Confirmation): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [confirmed] = await tx.invoiceRecipient.updateManyAndReturn({
      where: { merchantId, customerId, id, confirmedAt: null, stoppedAt: null },
      data: { confirmedAt: now },
      select: { email: true },
    })
    if (!confirmed) return false
    const owner = { merchantId, customerId }
    const cause = `recipient:${customerId}:${id}:confirmed:${now.getTime()}`
    const about = { kind: 'recipient_added', input: { email: confirmed.email } } as const
    await queueCustomerMail(sqlOf(tx), { ...about, ...owner, cause, now })
    await recordRecipientsChanged(tx, { ...owner, id, now, how: 'confirmed' })
    await tx.auditEntry.create({
      data: auditEntry({ ...owner, at: now, actor: 'recipient', action: 'recipient.confirmed', subjectId: id }),
    })
    return true
  })
}
