import { newId } from '@/lib/db/new-id'
import type { SqlClient } from '@/lib/db/sql-client'
import { addJob } from '@/lib/jobs/add-job'
import type { PortalEventFacts } from './portal-event'

type Happening = PortalEventFacts & {
  merchantId: string
  customerId: string
  /** what caused it, as `kind:id…`; each cause is recorded once */
  cause: string
  /** the server's clock */
  occurredAt: Date
}

const insert = `
  INSERT INTO portal_events (merchant_id, id, type, customer_id, cause, data, occurred_at)
  VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::timestamptz)
  ON CONFLICT (merchant_id, cause) DO NOTHING RETURNING id`

/**
 * Records an event of the portal and the job that announces it (`announcePortalEvent`), in the transaction of its
 * cause. In a transaction of Prisma's, `client` is `sqlOf(tx)`.
 */
export async function recordPortalEvent(client: SqlClient, happening: Happening): Promise<void> {
  const { merchantId, customerId, cause, type, data, occurredAt } = happening
  const values = [merchantId, newId('pevt'), type, customerId, cause, JSON.stringify(data), occurredAt]
  const { rows } = await client.query(insert, values)
  const [recorded] = rows as { id: string }[]
  if (!recorded) return
  const key = `portal-event:${merchantId}:${recorded.id}`
  await addJob(client, 'announce_portal_event', { merchantId, eventId: recorded.id, ownMail: true }, { key })
}
