import { pool } from '@/lib/db/pool'
import { maxAttempts } from '@/lib/jobs/max-attempts'
import { lockWaitingSql, wakeWorkersSql } from '@/lib/jobs/private-jobs-sql'
import type { StripeEvent } from '@/lib/stripe/events/read-event'
import { eventJob } from './event-job'
import { eventRefs } from './event-refs'

export type ReceivedEvent = { merchantId: string; event: StripeEvent; receivedAt: Date }

// One statement stores the events and their jobs, both or neither, in one round trip and one commit. The keys are
// sorted, or two such statements with the same two keys could deadlock.
// A job that waits is left as it is. Its lock keeps workers from it until these events are visible. A worker may have
// passed over the locked row, so workers are notified.
// The queue adds no job where a worker takes the job of the same key in that instant. The worker may already have
// looked for events, so the last line makes the whole statement fail with 22P02, and the caller repeats it.
const sql = `
  WITH event AS (
    SELECT * FROM json_to_recordset($1) AS event (merchant_id text, id text, type text, customer_id text, object_id text,
      related_id text, api_version text, created float8, received_at timestamptz, task text, payload json, queue text, key text)),
  stored AS (
    INSERT INTO inbox_events (merchant_id, id, type, customer_id, object_id, related_id, api_version, created_at,
      received_at, handled_at, outcome)
    SELECT merchant_id, id, type, customer_id, object_id, related_id, api_version, to_timestamp(created), received_at,
      CASE WHEN task IS NULL THEN received_at END, CASE WHEN task IS NULL THEN 'ignored' END
    FROM event ORDER BY merchant_id, id
    ON CONFLICT DO NOTHING RETURNING merchant_id, id),
  wanted AS (
    SELECT DISTINCT ON (key) task, payload, queue, key FROM event JOIN stored USING (merchant_id, id)
    WHERE task IS NOT NULL ORDER BY key),
  waiting AS MATERIALIZED (${lockWaitingSql('ARRAY(SELECT key FROM wanted)')}),
  missing AS (SELECT * FROM wanted WHERE key NOT IN (SELECT key FROM waiting)),
  spec AS (
    SELECT array_agg((task, payload, queue, NULL, $2, key, NULL, NULL)::graphile_worker.job_spec ORDER BY key) AS all
    FROM missing HAVING count(*) > 0),
  added AS (SELECT job.key FROM spec CROSS JOIN LATERAL graphile_worker.add_jobs(spec.all, true) AS job)
  SELECT ARRAY(SELECT merchant_id || ' ' || id FROM stored) AS stored,
    (SELECT ${wakeWorkersSql('count(*)')} FROM waiting HAVING count(*) > 0),
    CASE WHEN (SELECT count(*) FROM added) < (SELECT count(*) FROM missing)
      THEN ('a job began: ' || (SELECT count(*) FROM added))::integer END AS began`

/**
 * Stores events with the jobs that will act on them, all or none. True for each event that is new. Throws what the
 * database throws.
 */
export async function storeEvents(received: ReceivedEvent[]): Promise<boolean[]> {
  const values = [JSON.stringify(received.map(rowOf)), maxAttempts]
  const { rows } = await pool().query<{ stored: string[] }>({ name: 'store_events', text: sql, values })
  const stored = new Set(rows[0]?.stored)
  // Where the same event came twice in one batch, only the first is new.
  return received.map(({ merchantId, event }) => stored.delete(`${merchantId} ${event.id}`))
}

function rowOf({ merchantId, event, receivedAt }: ReceivedEvent) {
  const { customerId, objectId, relatedId, carriesIntent } = eventRefs(event)
  const { id, type, api_version, created } = event
  return {
    merchant_id: merchantId,
    id,
    type,
    customer_id: customerId,
    object_id: objectId,
    related_id: relatedId,
    api_version,
    created,
    received_at: receivedAt,
    ...eventJob({ merchantId, eventId: id, type, customerId, carriesIntent }),
  }
}
