import type pg from 'pg'

// As graphile-worker 0.17 makes it (dist/migrate.js, installSchema).
const createTable = `CREATE TABLE IF NOT EXISTS graphile_worker.migrations (
  id int PRIMARY KEY,
  ts timestamptz NOT NULL DEFAULT now(),
  breaking boolean NOT NULL DEFAULT false
)`

/**
 * Makes the table with which the queue's own migrations begin, where an administrator has made its schema. The library
 * would ask for the schema again, and PostgreSQL refuses that to a role without CREATE on the database, even with IF
 * NOT EXISTS.
 */
export async function prepareQueueSchema(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regnamespace('graphile_worker') IS NOT NULL AND to_regclass('graphile_worker.migrations') IS NULL AS there",
  )
  if (rows[0]?.there) await client.query(createTable)
}
