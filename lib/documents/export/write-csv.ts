import { stringify } from 'csv-stringify/sync'
import { printable } from '../paper/printable'
import { csvSigns, type CsvSeparator } from './csv-separator'
import { inertText } from './inert-text'

/** A number for a cell, which spreadsheets never take for a formula. Its decimals follow a point. */
export type Figure = { figure: string }

export type CsvColumn<Row> = { header: string; cell: (row: Row) => string | Figure }

const encoder = new TextEncoder()

/** The marks and isolates of texts from right to left: a cell with one is not found by what it shows. */
const order = /[\u200e\u200f\u061c\u2066-\u2069]/g

/**
 * Writes a table as RFC 4180 describes it, except for the separator, in UTF-8 with the byte order mark that spreadsheets
 * look for. No text in it is a formula, whichever separator it is read with.
 */
export async function* writeCsv<Row>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  columns: readonly CsvColumn<Row>[],
  separator: CsvSeparator = 'comma',
): AsyncGenerator<Uint8Array, void> {
  const headers = columns.map(({ header }) => header)
  yield encoder.encode(line(headers, separator, { first: true }))
  for await (const row of rows)
    yield encoder.encode(
      line(
        columns.map(({ cell }) => cell(row)),
        separator,
      ),
    )
}

function line(cells: (string | Figure)[], separator: CsvSeparator, { first = false } = {}): string {
  const { delimiter, decimal } = csvSigns[separator]
  return stringify([cells], {
    bom: first,
    delimiter,
    record_delimiter: 'windows',
    cast: {
      // A row is one line, whatever its texts contain.
      string: (value) => inertText(printable(value.replace(order, ''))),
      object: (value) => (value as Figure).figure.replace('.', decimal),
    },
  })
}
