import { pool } from '@/lib/db/pool'

/**
 * Whether a running job has been asked for again since it began: the queue has then taken its key for a new job, and would
 * keep this one, should it fail, among the dead.
 */
export async function isSuperseded(job: { id: string; key: string | null }): Promise<boolean> {
  if (!job.key) return false
  const { rowCount } = await pool().query('SELECT FROM graphile_worker.jobs WHERE id = $1 AND key IS NULL', [job.id])
  return rowCount === 1
}
