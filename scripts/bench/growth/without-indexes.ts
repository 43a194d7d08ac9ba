import type pg from 'pg'

type Index = {
  name: string
  table: string
  definition: string
  constraint: string | null
  constraintDefinition: string | null
}

const find = `
  SELECT i.indexrelid::regclass::text AS name, i.indrelid::regclass::text AS table, pg_get_indexdef(i.indexrelid) AS definition,
    c.conname AS constraint, pg_get_constraintdef(c.oid) AS "constraintDefinition"
  FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')
  WHERE i.indrelid = ANY($1::regclass[])`

/**
 * Runs `work` with no indexes and no checks of references, and then recreates the indexes. Sorting a million rows once
 * is faster than inserting each into every index.
 */
export async function withoutIndexes(
  client: pg.ClientBase,
  tables: string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows: indexes } = await client.query<Index>(find, [tables])
  for (const { name, table, constraint } of indexes) {
    await client.query(constraint ? `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}` : `DROP INDEX ${name}`)
  }
  await client.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB'`)
  await work()
  for (const { table, definition, constraint, constraintDefinition } of indexes) {
    await client.query(
      constraint ? `ALTER TABLE ${table} ADD CONSTRAINT ${constraint} ${constraintDefinition}` : definition,
    )
  }
  await client.query('RESET session_replication_role; RESET maintenance_work_mem')
}
