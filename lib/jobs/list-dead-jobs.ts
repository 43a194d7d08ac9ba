import { pool } from '@/lib/db/pool'
import { isDeadSql } from './is-dead-sql'
import { payloadSql } from './private-jobs-sql'

/** A job that was given up after its last attempt. */
export type DeadJob = {
  id: string
  task: string
  merchantId: string | null
  customerId: string | null
  key: string
  error: string | null
  attempts: number
  createdAt: Date
  lastTriedAt: Date
}

const sql = `
  SELECT id::text, task_identifier AS task, payload->>'merchantId' AS "merchantId", payload->>'customerId' AS "customerId",
    key, last_error AS error, attempts::int, created_at AS "createdAt", updated_at AS "lastTriedAt"
  FROM graphile_worker.jobs AS job, LATERAL ${payloadSql} AS given (payload)
  WHERE ${isDeadSql} AND ($1::text IS NULL OR payload->>'merchantId' = $1)
  ORDER BY updated_at DESC LIMIT $2`

export const deadJobsListed = 100

/** The dead letters, newest first; of one merchant, or of all where `merchantId` is null. */
export async function listDeadJobs(merchantId: string | null, limit = deadJobsListed): Promise<DeadJob[]> {
  const { rows } = await pool().query<DeadJob>(sql, [merchantId, limit])
  return rows
}
