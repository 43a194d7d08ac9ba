import type pg from 'pg'
import type { TaskName, Tasks } from './tasks'

type Spec = {
  /** jobs of one queue run one after the other */
  queue?: string
  /** a job of this key that has not begun takes this one in */
  key: string
  /** seconds from now */
  delay?: number
}

// With the growing pauses between them, the last attempt comes after about three days.
const maxAttempts = 25

/** Adds a job, in the caller's transaction where it has one: what is rolled back was never asked for. */
export async function addJob<T extends TaskName>(
  client: Pick<pg.ClientBase, 'query'>,
  task: T,
  payload: Tasks[T],
  { queue, key, delay }: Spec,
): Promise<void> {
  await client.query(
    // Not the default mode: it would postpone a job for as long as new events keep coming.
    `SELECT graphile_worker.add_job($1, payload => $2, queue_name => $3, job_key => $4, max_attempts => $5,
       run_at => now() + make_interval(secs => $6), job_key_mode => 'preserve_run_at')`,
    [task, payload, queue ?? null, key, maxAttempts, delay ?? 0],
  )
}
