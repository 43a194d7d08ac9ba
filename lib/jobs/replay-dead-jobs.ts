import type pg from 'pg'
import { withTransaction } from '@/lib/db/with-transaction'
import { isDeadSql } from './is-dead-sql'
import { payloadSql } from './private-jobs-sql'

type Which = {
  /** null: of all merchants */
  merchantId: string | null
  /** the jobs to replay; all dead ones where absent */
  ids?: string[]
}

// Without the lock, two replays at once would count the same jobs twice.
const lock = `SELECT pg_advisory_xact_lock(hashtext('replay_dead_jobs'))`

const reschedule = `
  SELECT payload FROM graphile_worker.reschedule_jobs(ARRAY(
    SELECT id FROM graphile_worker.jobs AS job
    WHERE ${isDeadSql} AND ($1::text IS NULL OR ${payloadSql}->>'merchantId' = $1) AND ($2::bigint[] IS NULL OR id = ANY($2))
  ), run_at => now(), attempts => 0)`

const revive = `
  UPDATE inbox_events SET outcome = NULL, error = NULL
  WHERE merchant_id = $1 AND handled_at IS NULL AND outcome = 'dead' AND (customer_id = $2 OR id = $3)`

/** Restarts dead jobs at once, with all their attempts. Answers how many there were. */
export async function replayDeadJobs({ merchantId, ids }: Which): Promise<number> {
  return withTransaction(async (client) => {
    await client.query(lock)
    const { rows } = await client.query<{ payload: Payload }>(reschedule, [merchantId, ids ?? null])
    for (const { payload } of rows) await reviveEvents(client, payload)
    return rows.length
  })
}

type Payload = { merchantId?: string; customerId?: string; eventId?: string }

async function reviveEvents(client: pg.ClientBase, { merchantId, customerId, eventId }: Payload): Promise<void> {
  if (merchantId) await client.query(revive, [merchantId, customerId ?? null, eventId ?? null])
}
