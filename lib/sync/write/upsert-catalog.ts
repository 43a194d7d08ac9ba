import type pg from 'pg'
import type { RowOf } from './mirror-tables'
import { columnsOf, prefixed, toJson } from './row-sql'

type Fetched = {
  merchantId: string
  /** when their fetch began, by the database's clock */
  fetchedAt: string
  /** also raise `fetched_at` of unchanged rows, so that no older fetch overwrites them */
  always?: boolean
}

/** Stripe sends these only when asked to. A fetch that did not ask leaves what is known. */
const keptWhereUnknown = new Set(['tiers', 'currency_options'])

/**
 * Writes products, prices or coupons, which the syncs of many customers bring. An older fetch never overwrites a newer one. An
 * unchanged row is not touched, or the syncs of a popular product's customers would wait for each other.
 */
export async function upsertCatalog<Table extends 'products' | 'prices' | 'coupons'>(
  client: pg.ClientBase,
  table: Table,
  rows: RowOf<Table>[],
  { merchantId, fetchedAt, always = false }: Fetched,
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = columnsOf(first)
  const values = columns.filter((column) => column !== 'id')
  // Sorted, or two syncs with the same two products could deadlock.
  const ordered = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await client.query(
    `INSERT INTO ${table} AS old (merchant_id, fetched_at, ${columns.join(', ')})
     SELECT $2, $3::timestamptz, ${prefixed('new', columns)} FROM json_populate_recordset(NULL::${table}, $1) AS new
     WHERE $4 OR NOT EXISTS (
       SELECT FROM ${table} AS same WHERE same.merchant_id = $2 AND same.id = new.id
         AND (${prefixed('same', values)}) IS NOT DISTINCT FROM (${values.map((column) => known(column, 'new', 'same')).join(', ')}))
     ON CONFLICT (merchant_id, id) DO UPDATE
       SET fetched_at = excluded.fetched_at, ${values.map((column) => `${column} = ${known(column, 'excluded', 'old')}`).join(', ')}
       WHERE old.fetched_at <= excluded.fetched_at`,
    [toJson(ordered), merchantId, fetchedAt, always],
  )
}

function known(column: string, newer: string, older: string): string {
  return keptWhereUnknown.has(column) ? `coalesce(${newer}.${column}, ${older}.${column})` : `${newer}.${column}`
}
