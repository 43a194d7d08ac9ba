import type pg from 'pg'
import type { RowOf } from './mirror-tables'
import { columnsOf, prefixed, toJson } from './row-sql'

type Fetched = {
  merchantId: string
  /** when their fetch began, by the database's clock */
  fetchedAt: string
  /** raise `fetched_at` of rows that did not change as well, so that no older fetch overwrites them */
  always?: boolean
}

/**
 * Writes products or prices, which many customers' syncs bring: an older fetch never overwrites a newer one, and a row
 * that did not change is not touched, since a popular product's would be waited for by everybody.
 */
export async function upsertCatalog<Table extends 'products' | 'prices'>(
  client: pg.ClientBase,
  table: Table,
  rows: RowOf<Table>[],
  { merchantId, fetchedAt, always = false }: Fetched,
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = columnsOf(first)
  const values = columns.filter((column) => column !== 'id')
  // In one order everywhere, or two syncs with the same two products could wait for each other.
  const ordered = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await client.query(
    `INSERT INTO ${table} AS old (merchant_id, fetched_at, ${columns.join(', ')})
     SELECT $2, $3::timestamptz, ${prefixed('new', columns)} FROM json_populate_recordset(NULL::${table}, $1) AS new
     WHERE $4 OR NOT EXISTS (
       SELECT FROM ${table} AS same WHERE same.merchant_id = $2 AND same.id = new.id
         AND (${prefixed('same', values)}) IS NOT DISTINCT FROM (${prefixed('new', values)}))
     ON CONFLICT (merchant_id, id) DO UPDATE
       SET fetched_at = excluded.fetched_at, ${values.map((column) => `${column} = excluded.${column}`).join(', ')}
       WHERE old.fetched_at <= excluded.fetched_at`,
    [toJson(ordered), merchantId, fetchedAt, always],
  )
}
