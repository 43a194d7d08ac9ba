import { pool } from '@/lib/db/pool'

/**
 * Deletes what remains of jobs that were asked for again while they ran, and then failed or were killed: the queue gave
 * their key, which every job of ours has, to their successor, and keeps them among those it gave up.
 */
export async function clearSupersededJobs(): Promise<void> {
  await pool().query(
    `SELECT FROM graphile_worker.complete_jobs(ARRAY(
       SELECT id FROM graphile_worker.jobs WHERE key IS NULL AND attempts >= max_attempts AND locked_at IS NULL))`,
  )
}
