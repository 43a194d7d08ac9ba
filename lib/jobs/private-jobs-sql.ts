/**
 * The only SQL of ours that uses graphile-worker's private tables and channel. Everything else uses its functions and
 * its view `graphile_worker.jobs`. A release may change what is private, and the test beside this file then fails.
 */

/** The payload of `job`, a row of `graphile_worker.jobs`. The view does not have it. */
export const payloadSql = '(SELECT payload FROM graphile_worker._private_jobs AS private WHERE private.id = job.id)'

/**
 * Locks the waiting, untried jobs among the keys and returns their keys. No worker can take such a job before the
 * transaction ends.
 * The view contains an outer join, and PostgreSQL cannot lock rows through one. The public alternative, `add_jobs`,
 * rewrites each row, which took half of the statement's time in a burst of events.
 */
export const lockWaitingSql = (keys: string) => `
  SELECT key FROM graphile_worker._private_jobs
  WHERE key = ANY(${keys}) AND locked_at IS NULL AND attempts = 0 ORDER BY key FOR KEY SHARE`

/** Wakes as many workers as there are jobs, as the queue does when it adds some. */
export const wakeWorkersSql = (count: string) =>
  `pg_notify('jobs:insert', json_build_object('r', random(), 'count', ${count})::text)`
