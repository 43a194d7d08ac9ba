import { stringify } from 'csv-stringify/sync'
import type { ExportedInvoice } from '@/lib/queries/exported-invoice'
import type { CsvColumn } from './csv-columns'

const encoder = new TextEncoder()

/**
 * The table as RFC 4180 has it, in UTF-8 with the byte order mark that spreadsheets know it by. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export async function* writeCsv(
  invoices: AsyncIterable<ExportedInvoice>,
  columns: readonly CsvColumn[],
): AsyncGenerator<Uint8Array, void> {
  yield encoder.encode(line(columns.map(({ header }) => header), true))
  for await (const invoice of invoices) yield encoder.encode(line(columns.map(({ cell }) => cell(invoice))))
}

function line(cells: ReturnType<CsvColumn['cell']>[], first = false): string {
  return stringify([cells], {
    bom: first,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { object: (value) => ({ value: (value as { figure: string }).figure, escape_formulas: false }) },
  })
}
