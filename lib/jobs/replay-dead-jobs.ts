import type pg from 'pg'
import { withTransaction } from '@/lib/db/with-transaction'

type Which = {
  /** null: of all merchants */
  merchantId: string | null
  /** of the jobs; absent: all dead ones */
  ids?: string[]
}

const reschedule = `
  SELECT j.payload FROM graphile_worker.reschedule_jobs(ARRAY(
    SELECT id FROM graphile_worker._private_jobs
    WHERE attempts >= max_attempts AND locked_at IS NULL AND key IS NOT NULL
      AND ($1::text IS NULL OR payload->>'merchantId' = $1) AND ($2::bigint[] IS NULL OR id = ANY($2))
    FOR UPDATE), run_at => now(), attempts => 0) AS job JOIN graphile_worker._private_jobs j ON j.id = job.id`

const revive = `
  UPDATE inbox_events SET outcome = NULL, error = NULL
  WHERE merchant_id = $1 AND handled_at IS NULL AND outcome = 'dead' AND (customer_id = $2 OR id = $3)`

/** Has dead jobs done again at once, with all their attempts; answers how many there were. */
export async function replayDeadJobs({ merchantId, ids }: Which): Promise<number> {
  return withTransaction(async (client) => {
    const { rows } = await client.query<{ payload: Payload }>(reschedule, [merchantId, ids ?? null])
    for (const { payload } of rows) await reviveEvents(client, payload)
    return rows.length
  })
}

type Payload = { merchantId?: string; customerId?: string; eventId?: string }

async function reviveEvents(client: pg.ClientBase, { merchantId, customerId, eventId }: Payload): Promise<void> {
  if (merchantId) await client.query(revive, [merchantId, customerId ?? null, eventId ?? null])
}
