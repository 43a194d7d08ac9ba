import { parse } from 'csv-parse/sync'

/** The rows of a CSV with a byte order mark, keyed by its header line; throws at anything that RFC 4180 forbids. */
export function parseCsv(csv: string): Record<string, string>[] {
  if (!csv.startsWith('\ufeff')) throw new Error('the byte order mark is missing')
  return parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: '\r\n' })
}
