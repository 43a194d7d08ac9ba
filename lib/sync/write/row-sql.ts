import { columnOf } from '@/lib/db/column-of'
import { storableJson } from '@/lib/db/storable-json'

/** The columns that rows' camelCase fields are written to. */
export function columnsOf(row: object): string[] {
  return Object.keys(row).map(columnOf)
}

/** `a, b` as `t.a, t.b`. */
export function prefixed(table: string, columns: string[]): string {
  return columns.map((column) => `${table}.${column}`).join(', ')
}

/** Rows as the JSON that `json_populate_recordset` reads; it takes bigints as strings without losing digits. */
export function toJson(rows: object[]): string {
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value])),
  )
  return storableJson(named)
}
