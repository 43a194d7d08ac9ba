import type pg from 'pg'
import type { MirrorTable, RowOf } from './mirror-tables'
import { columnsOf, prefixed, toJson } from './row-sql'

type Owner = { merchantId: string; customerId?: string; syncedAt?: Date }

/**
 * Upserts the rows in one statement; an unchanged row is not written again. All rows have the same fields. `within`
 * names columns of the primary key besides the merchant and the id.
 */
export async function upsertRows<Table extends MirrorTable>(
  client: pg.ClientBase,
  table: Table,
  owner: Owner,
  rows: RowOf<Table>[],
  within: string[] = [],
): Promise<void> {
  const owned = rows.map((row) => ({ ...owner, ...row }))
  const [first] = owned
  if (!first) return
  const key = ['merchant_id', ...within, 'id']
  const columns = columnsOf(first)
  const values = columns.filter((column) => !key.includes(column))
  const list = columns.join(', ')
  await client.query(
    `INSERT INTO ${table} AS old (${list})
     SELECT ${list} FROM json_populate_recordset(NULL::${table}, $1)
     ON CONFLICT (${key.join(', ')}) DO UPDATE
       SET ${values.map((column) => `${column} = excluded.${column}`).join(', ')}
       WHERE (${prefixed('old', values)}) IS DISTINCT FROM (${prefixed('excluded', values)})`,
    [toJson(owned)],
  )
}
