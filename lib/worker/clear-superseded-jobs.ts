import { pool } from '@/lib/db/pool'

/**
 * Deletes jobs that were queued again while they ran, and then failed or were killed. The queue gave their key to the
 * successor and keeps them among the failed ones, although all of our jobs have keys.
 */
export async function clearSupersededJobs(): Promise<void> {
  await pool().query(
    `SELECT FROM graphile_worker.complete_jobs(ARRAY(
       SELECT id FROM graphile_worker.jobs WHERE key IS NULL AND attempts >= max_attempts AND locked_at IS NULL))`,
  )
}
