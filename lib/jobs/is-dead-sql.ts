/**
 * Whether a row of `graphile_worker.jobs` is a dead letter: its last attempt failed or was killed. A row without a key
 * is not one, since a newer job has its key.
 */
export const isDeadSql = 'attempts >= max_attempts AND locked_at IS NULL AND key IS NOT NULL'
