import type { SigningKey } from '@/lib/env-fields'
import { sealedColumns } from './sealed-columns'
import type { SqlClient } from './sql-client'

/** A key that has left the ring, and how many secrets still need it. */
export type MissingKey = { kid: string; secrets: number }

/** The keys that secrets in the database are sealed with and the ring does not have. */
export async function findMissingKeys(
  client: SqlClient,
  keyRing: readonly SigningKey[],
  now: Date,
): Promise<MissingKey[]> {
  const each = sealedColumns.map(
    ({ table, column, needed }) =>
      `SELECT split_part(${column}, '.', 1) AS kid FROM ${table} WHERE ${column} IS NOT NULL AND ${needed}`,
  )
  const { rows } = await client.query(
    `SELECT kid, count(*)::int AS secrets FROM (${each.join(' UNION ALL ')}) AS sealed
     WHERE NOT kid = ANY($2::text[]) GROUP BY kid ORDER BY kid`,
    [now, keyRing.map(({ kid }) => kid)],
  )
  return rows as MissingKey[]
}
