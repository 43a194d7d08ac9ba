import { pool } from '@/lib/db/pool'

/** A job that was given up after its last attempt. */
export type DeadJob = {
  id: string
  task: string
  merchantId: string | null
  /** of the customer it was about, where it was about one */
  customerId: string | null
  key: string
  error: string | null
  attempts: number
  createdAt: Date
  lastTriedAt: Date
}

const sql = `
  SELECT j.id::text, t.identifier AS task, j.payload->>'merchantId' AS "merchantId", j.payload->>'customerId' AS "customerId",
    j.key, j.last_error AS error, j.attempts::int, j.created_at AS "createdAt", j.updated_at AS "lastTriedAt"
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  WHERE j.attempts >= j.max_attempts AND j.locked_at IS NULL AND j.key IS NOT NULL
    AND ($1::text IS NULL OR j.payload->>'merchantId' = $1)
  ORDER BY j.updated_at DESC LIMIT $2`

/** How many are listed unless told otherwise. */
export const deadJobsListed = 100

/** The dead letters, newest first; of one merchant, or of all. */
export async function listDeadJobs(merchantId: string | null, limit = deadJobsListed): Promise<DeadJob[]> {
  const { rows } = await pool().query<DeadJob>(sql, [merchantId, limit])
  return rows
}
