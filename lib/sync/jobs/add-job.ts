import type pg from 'pg'
import { maxAttempts } from './max-attempts'
import type { TaskName, Tasks } from './tasks'

type Spec = {
  /** jobs of one queue run one after the other */
  queue?: string
  /** a job of this key that has not begun takes this one in */
  key: string
  /** seconds from now */
  delay?: number
}

/** Adds a job, in the caller's transaction where it has one: what is rolled back was never asked for. */
export async function addJob<T extends TaskName>(
  client: Pick<pg.ClientBase, 'query'>,
  task: T,
  payload: Tasks[T],
  { queue, key, delay }: Spec,
): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ added: boolean }>(
      // Not the default mode: it would postpone a job for as long as new events keep coming.
      `SELECT id IS NOT NULL AS added FROM graphile_worker.add_job($1, payload => $2, queue_name => $3, job_key => $4,
         max_attempts => $5, run_at => now() + make_interval(secs => $6), job_key_mode => 'preserve_run_at')`,
      [task, payload, queue ?? null, key, maxAttempts, delay ?? 0],
    )
    // The queue adds nothing where a worker takes the job of this key in the same instant, and that one may have looked already.
    if (rows[0]?.added) return
  }
}
