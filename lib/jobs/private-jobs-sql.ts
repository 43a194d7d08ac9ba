/**
 * The only SQL of ours that uses what graphile-worker keeps to itself. Its functions and its view `graphile_worker.jobs`
 * do for everything else. A release may change these things, and then the test beside this file fails.
 */

/** The payload of `job`, a row of `graphile_worker.jobs`: the view leaves it out. */
export const payloadSql = '(SELECT payload FROM graphile_worker._private_jobs AS private WHERE private.id = job.id)'

/**
 * Locks and returns those of the keys whose job waits and has not been tried. A worker cannot take such a job before the
 * transaction ends. The view has an outer join, through which PostgreSQL locks no rows. The public alternative,
 * `add_jobs`, writes each row again, which took half the time of storing an event in a burst.
 */
export const lockWaitingSql = (keys: string) => `
  SELECT key FROM graphile_worker._private_jobs
  WHERE key = ANY(${keys}) AND locked_at IS NULL AND attempts = 0 ORDER BY key FOR KEY SHARE`

/** Wakes as many workers as there are jobs, as the queue does when it adds some. */
export const wakeWorkersSql = (count: string) =>
  `pg_notify('jobs:insert', json_build_object('r', random(), 'count', ${count})::text)`
