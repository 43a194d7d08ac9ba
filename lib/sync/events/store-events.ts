import { pool } from '@/lib/db/pool'
import type { StripeEvent } from '@/lib/stripe/events/read-event'
import { maxAttempts } from '@/lib/jobs/max-attempts'
import { eventJob } from './event-job'
import { eventRefs } from './event-refs'

export type ReceivedEvent = { merchantId: string; event: StripeEvent; receivedAt: Date }

// One statement, so that the events and their jobs are there together or not at all, after one round trip and one
// commit. The keys are in order, or two such statements with the same two could wait for each other.
// A job of the key that waits and has not been tried is as good as a new one: its row is locked, so that no worker takes
// it before these events are there to be seen, and the workers are told as the queue does it, since one may have passed
// over the locked row. Else the queue would write the row again for every event of a burst.
// The queue adds nothing where a worker takes the job of a key in the same instant, and that one may have looked
// already: the last line then fails all of it with 22P02, to be done again.
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
  waiting AS MATERIALIZED (
    SELECT key FROM graphile_worker._private_jobs
    WHERE key = ANY(ARRAY(SELECT key FROM wanted)) AND locked_at IS NULL AND attempts = 0 ORDER BY key FOR KEY SHARE),
  missing AS (SELECT * FROM wanted WHERE key NOT IN (SELECT key FROM waiting)),
  spec AS (
    SELECT array_agg((task, payload, queue, NULL, $2, key, NULL, NULL)::graphile_worker.job_spec ORDER BY key) AS all
    FROM missing HAVING count(*) > 0),
  added AS (SELECT job.key FROM spec CROSS JOIN LATERAL graphile_worker.add_jobs(spec.all, true) AS job)
  SELECT ARRAY(SELECT merchant_id || ' ' || id FROM stored) AS stored,
    (SELECT pg_notify('jobs:insert', json_build_object('r', random(), 'count', count(*))::text) FROM waiting HAVING count(*) > 0),
    CASE WHEN (SELECT count(*) FROM added) < (SELECT count(*) FROM missing)
      THEN ('a job began: ' || (SELECT count(*) FROM added))::integer END AS began`

/**
 * Stores events with the jobs that will act on them, all or none; true for each that was not there before.
 * Throws what the database throws.
 */
export async function storeEvents(received: ReceivedEvent[]): Promise<boolean[]> {
  const values = [JSON.stringify(received.map(rowOf)), maxAttempts]
  const { rows } = await pool().query<{ stored: string[] }>({ name: 'store_events', text: sql, values })
  const stored = new Set(rows[0]?.stored)
  // Of an event that came twice at once, only the first was stored.
  return received.map(({ merchantId, event }) => stored.delete(`${merchantId} ${event.id}`))
}

function rowOf({ merchantId, event, receivedAt }: ReceivedEvent) {
  const { customerId, objectId, relatedId } = eventRefs(event)
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
    ...eventJob({ merchantId, eventId: id, type, customerId }),
  }
}
