import type pg from 'pg'
import { columnsOf, prefixed, toJson } from './row-sql'

/**
 * Makes the table hold `rows` (camelCase fields are snake_case columns), in one statement. A row that is there already
 * as it is, is not written again. All rows have the same fields.
 */
export async function upsertRows(client: pg.ClientBase, table: string, key: string[], rows: object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = columnsOf(first)
  const values = columns.filter((column) => !key.includes(column))
  const list = columns.join(', ')
  await client.query(
    `INSERT INTO ${table} AS old (${list})
     SELECT ${list} FROM json_populate_recordset(NULL::${table}, $1)
     ON CONFLICT (${key.join(', ')}) DO UPDATE
       SET ${values.map((column) => `${column} = excluded.${column}`).join(', ')}
       WHERE (${prefixed('old', values)}) IS DISTINCT FROM (${prefixed('excluded', values)})`,
    [toJson(rows)],
  )
}
