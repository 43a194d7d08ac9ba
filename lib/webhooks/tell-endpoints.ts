import { newId } from '@/lib/db/new-id'
import type { PortalEvent } from '@/lib/portal-events/portal-event'
import { withTransaction } from '@/lib/db/with-transaction'
import { enqueueDelivery } from './enqueue-delivery'

const subscribed = `
  SELECT id FROM webhook_endpoints
  WHERE merchant_id = $1 AND disabled_at IS NULL AND (types = '{}' OR $2 = ANY(types)) AND created_at <= $3 ORDER BY id`

const insert = `
  INSERT INTO webhook_deliveries (merchant_id, id, endpoint_id, event_id, event_type, status, next_attempt_at, created_at)
  VALUES ($1, $2, $3, $4, $5, 'pending', $6, $6)
  ON CONFLICT (merchant_id, endpoint_id, event_id) DO NOTHING`

/** Tells every subscribed endpoint of a portal event, each once, however often this is called. */
export async function tellEndpoints({ merchantId, id: eventId, type, occurredAt }: PortalEvent): Promise<void> {
  await withTransaction(async (client) => {
    const { rows } = await client.query<{ id: string }>(subscribed, [merchantId, type, occurredAt])
    for (const { id: endpointId } of rows) {
      const id = newId('whd')
      const { rowCount } = await client.query(insert, [merchantId, id, endpointId, eventId, type, new Date()])
      if (rowCount) await enqueueDelivery(client, { merchantId, endpointId, id })
    }
  })
}
