import { columnOf } from '@/lib/db/column-of'
import { storableJson } from '@/lib/db/storable-json'

/** The columns of a row's fields. */
export function columnsOf(row: object): string[] {
  return Object.keys(row).map(columnOf)
}

export function prefixed(table: string, columns: string[]): string {
  return columns.map((column) => `${table}.${column}`).join(', ')
}

/** Rows as JSON for `json_populate_recordset`, which reads bigints from strings without losing digits. */
export function toJson(rows: object[]): string {
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value])),
  )
  return storableJson(named)
}
