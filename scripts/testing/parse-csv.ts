import { parse } from 'csv-parse/sync'

/** The rows of a CSV with a byte order mark, by the names in its first line; anything RFC 4180 does not allow throws. */
export function parseCsv(csv: string): Record<string, string>[] {
  if (!csv.startsWith('\ufeff')) throw new Error('the byte order mark is missing')
  return parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: '\r\n' })
}
