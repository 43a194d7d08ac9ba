import { storedNames } from '@/lib/billing/tasks/intent-names'
import type { SqlClient } from '@/lib/db/sql-client'
import { queueRequestMail } from '@/lib/mail/queue-request-mail'
import { recordPortalEvent } from './record-portal-event'

type Owner = { merchantId: string; customerId: string; now: Date }

// The intent of a change that waits for its payment is done before the change happens, so only the mirror knows when it
// has.
const happened = `
  SELECT i.id, i.reference, si.subscription_id AS subscription, si.price_id AS price, si.quantity
  FROM intents i
  JOIN subscription_items si ON si.merchant_id = i.merchant_id AND si.subscription_id = i.subject_id
    AND si.price_id = i.outcome ->> 'price' AND si.quantity = (i.outcome ->> 'quantity')::int
  WHERE i.merchant_id = $1 AND i.customer_id = $2 AND i.kind = ANY($3::text[]) AND i.status = 'done'
    AND i.outcome ->> 'pendingUntil' IS NOT NULL
    AND NOT EXISTS (SELECT FROM portal_events e WHERE e.merchant_id = $1 AND e.cause = 'intent:' || i.id || ':done')
    -- A dropped change did not happen just because a later change to the same plan did.
    AND NOT EXISTS (
      SELECT FROM intents later WHERE later.merchant_id = $1 AND later.customer_id = $2 AND later.kind = ANY($3::text[])
        AND later.subject_id = i.subject_id AND later.received_at > i.received_at AND later.status = 'done')`

type Row = { id: string; reference: string; subscription: string; price: string; quantity: number }

/**
 * Records `subscription.updated`, and queues its mail, for each change of plan that waited for its payment and that the mirror now shows.
 * Each is recorded once. Call it in the transaction that writes the mirror.
 */
export async function recordPaidUpdates(client: SqlClient, { merchantId, customerId, now }: Owner): Promise<void> {
  const { rows } = await client.query(happened, [merchantId, customerId, storedNames('update')])
  for (const { id, ...told } of rows as Row[]) {
    await recordPortalEvent(client, {
      type: 'subscription.updated',
      data: { ...told, takes_effect_at: null },
      merchantId,
      customerId,
      cause: `intent:${id}:done`,
      occurredAt: now,
    })
    // After the event, whose announcement it belongs to.
    const request = { merchantId, customerId, id, kind: 'update', reference: told.reference }
    await queueRequestMail(client, request, { stage: 'paid', late: true, now })
  }
}
