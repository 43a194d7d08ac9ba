import { stringify } from 'csv-stringify/sync'
import { printable } from '../paper/printable'

/** A number for a cell, which spreadsheets never take for a formula. */
export type Figure = { figure: string }

export type CsvColumn<Row> = { header: string; cell: (row: Row) => string | Figure }

const encoder = new TextEncoder()

/**
 * Writes a table as RFC 4180 in UTF-8, with the byte order mark that spreadsheets look for. An apostrophe is put before
 * texts that a spreadsheet would take for a formula.
 */
export async function* writeCsv<Row>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  columns: readonly CsvColumn<Row>[],
): AsyncGenerator<Uint8Array, void> {
  yield encoder.encode(
    line(
      columns.map(({ header }) => header),
      true,
    ),
  )
  for await (const row of rows) yield encoder.encode(line(columns.map(({ cell }) => cell(row))))
}

function line(cells: (string | Figure)[], first = false): string {
  return stringify([cells], {
    bom: first,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      // A row is one line, whatever its texts contain.
      string: (value) => printable(value),
      object: (value) => ({ value: (value as { figure: string }).figure, escape_formulas: false }),
    },
  })
}
