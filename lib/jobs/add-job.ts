import type { SqlClient } from '@/lib/db/sql-client'
import { maxAttempts } from './max-attempts'
import type { TaskName, Tasks } from './tasks'

type Spec = {
  /** jobs of one queue run one after the other */
  queue?: string
  /** a waiting job with the same key absorbs this one */
  key: string
  /** seconds from now */
  delay?: number
  /** of the due jobs, those with the lower number run first */
  priority?: number
}

const sql =
  // The default mode would postpone a job for as long as new events keep coming.
  `SELECT id IS NOT NULL AS added FROM graphile_worker.add_job($1, payload => $2::json, queue_name => $3, job_key => $4,
     max_attempts => $5, run_at => now() + make_interval(secs => $6), priority => $7, job_key_mode => 'preserve_run_at')`

/** Adds a job. In the caller's transaction, a rollback removes it again. */
export async function addJob<T extends TaskName>(
  client: SqlClient,
  task: T,
  payload: Tasks[T],
  { queue, key, delay, priority }: Spec,
): Promise<void> {
  const values = [task, JSON.stringify(payload), queue ?? null, key, maxAttempts, delay ?? 0, priority ?? 0]
  for (;;) {
    const { rows } = await client.query(sql, values)
    const [job] = rows as { added: boolean }[]
    // The queue adds nothing where a worker takes the job of this key in that instant. That worker may already have
    // read its data.
    if (job?.added) return
  }
}
