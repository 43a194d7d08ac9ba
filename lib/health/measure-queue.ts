import { pool } from '@/lib/db/pool'
import { pulseLock } from '@/lib/jobs/pulse-lock'

export type QueueState = {
  /** jobs that could run now, that wait for their time, that run, and that were given up */
  jobs: Record<'due' | 'scheduled' | 'running' | 'dead', number>
  /** in seconds */
  lag: number
  inboxLag: number
  /** in all processes, by the locks they hold */
  workers: number
}

// The count stops at 100,000 rows, so that measuring a flood adds little to it.
const sql = `
  WITH jobs AS (SELECT run_at, locked_at, attempts >= max_attempts AS dead FROM graphile_worker.jobs LIMIT 100000)
  SELECT
    count(*) FILTER (WHERE locked_at IS NULL AND NOT dead AND run_at <= now())::int AS due,
    count(*) FILTER (WHERE locked_at IS NULL AND NOT dead AND run_at > now())::int AS scheduled,
    count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
    count(*) FILTER (WHERE dead AND locked_at IS NULL)::int AS dead,
    coalesce(extract(epoch FROM now() - min(run_at) FILTER (WHERE locked_at IS NULL AND NOT dead AND run_at <= now())), 0)::float8
      AS lag,
    coalesce((SELECT extract(epoch FROM now() - min(e.received_at)) FROM merchants m, LATERAL (
      SELECT received_at FROM inbox_events WHERE merchant_id = m.id AND handled_at IS NULL
        AND outcome IS DISTINCT FROM 'dead' ORDER BY received_at LIMIT 1) e), 0)::float8 AS "inboxLag",
    (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = $1
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))::int AS workers
  FROM jobs`

/** The queue as it is now. Throws what the database throws. */
export async function measureQueue(): Promise<QueueState> {
  const { rows } = await pool().query<QueueState['jobs'] & Omit<QueueState, 'jobs'>>(sql, [pulseLock])
  const [row] = rows
  if (!row) throw new Error('an aggregate without a row')
  const { due, scheduled, running, dead, lag, inboxLag, workers } = row
  return { jobs: { due, scheduled, running, dead }, lag, inboxLag, workers }
}
