import { pool } from '@/lib/db/pool'
import type { StripeEvent } from '@/lib/stripe/read-event'
import { enqueueSync } from '../enqueue-sync'
import { addJob } from '../jobs/add-job'
import { withTransaction } from '../with-transaction'
import { eventFamily } from './event-family'
import { eventRefs } from './event-refs'

/** `ignored`: stored, though nothing of ours follows events of its type. */
export type Acceptance = 'stored' | 'duplicate' | 'ignored' | 'unknown_account'

const findMerchant = `
  SELECT id FROM merchants WHERE stripe_account_id = $1 OR ($1 IS NULL AND stripe_account_id IS NULL)
  ORDER BY created_at LIMIT 1`

const store = `
  INSERT INTO inbox_events (merchant_id, id, type, customer_id, object_id, related_id, api_version, created_at,
    received_at, handled_at, outcome)
  VALUES ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8), $9, CASE WHEN $10 THEN $9::timestamptz END,
    CASE WHEN $10 THEN 'ignored' END)
  ON CONFLICT DO NOTHING`

/** Stores an event under its id with the job that will act on it, both or neither. Throws what the database throws. */
export async function acceptEvent(event: StripeEvent, now: Date): Promise<Acceptance> {
  const { rows } = await pool().query<{ id: string }>(findMerchant, [event.account ?? null])
  const merchantId = rows[0]?.id
  if (!merchantId) return 'unknown_account'
  const family = eventFamily(event.type)
  const { customerId, objectId, relatedId } = eventRefs(event)
  return withTransaction(async (client) => {
    const { rowCount } = await client.query(store, [
      merchantId, event.id, event.type, customerId, objectId, relatedId, event.api_version ?? null, event.created, now,
      family === null,
    ])
    if (rowCount === 0) return 'duplicate'
    if (family === null) return 'ignored'
    if (family === 'customer' && customerId) await enqueueSync(client, { merchantId, customerId })
    else await addJob(client, 'handle_event', { merchantId, eventId: event.id }, { key: `event:${merchantId}:${event.id}` })
    return 'stored'
  })
}
