import { pool } from '@/lib/db/pool'

/**
 * Deletes jobs that were queued again while they ran, and then failed or were killed. The queue gave their key to the
 * successor and keeps them among the failed ones, although all of our jobs have keys.
 */
export async function clearSupersededJobs(): Promise<void> {
  await pool().query(
    `DELETE FROM graphile_worker._private_jobs
     WHERE key IS NULL AND attempts >= max_attempts AND locked_at IS NULL`,
  )
}
