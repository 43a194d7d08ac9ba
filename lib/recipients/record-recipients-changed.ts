import { sqlOf } from '@/lib/db/sql-client'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'

type Change = {
  merchantId: string
  customerId: string
  id: string
  now: Date
  how: 'confirmed' | 'removed' | 'stopped'
}

/** Records `customer.updated` where other addresses get the customer's invoices, in the transaction of the change. */
export async function recordRecipientsChanged(
  transaction: Parameters<typeof sqlOf>[0],
  { merchantId, customerId, id, now, how }: Change,
): Promise<void> {
  await recordPortalEvent(sqlOf(transaction), {
    merchantId,
    customerId,
    type: 'customer.updated',
    data: { fields: ['invoice_recipients'] },
    cause: `recipient:${customerId}:${id}:${how}:${now.getTime()}`,
    occurredAt: now,
  })
}
