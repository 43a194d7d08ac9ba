import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'
import { pulseLock } from '@/lib/jobs/pulse-lock'

// A worker locks a queue in the statement that locks a job of it, so whoever holds a queue holds a job.
const sql = `
  WITH working AS (SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs WHERE locked_by IS NOT NULL),
  dead AS MATERIALIZED (SELECT worker FROM working WHERE pg_try_advisory_xact_lock($1, hashtext(worker)))
  SELECT worker, graphile_worker.force_unlock_workers(ARRAY[worker]) FROM dead`

/**
 * Frees the jobs of killed workers, whose advisory lock nobody holds any more. Otherwise the queue would leave these
 * jobs, and all others of their queue, locked for four hours.
 */
export async function unlockDeadWorkers(): Promise<void> {
  const { rows } = await pool().query<{ worker: string }>(sql, [pulseLock])
  for (const { worker } of rows) log.warn({ worker }, 'the jobs of a worker that died are free again')
}
