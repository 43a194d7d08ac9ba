/** The rows of a CSV with a byte order mark, by the names in its first line; quotes and line ends as RFC 4180 has them. */
export function parseCsv(csv: string): Record<string, string>[] {
  if (!csv.startsWith('\ufeff')) throw new Error('the byte order mark is missing')
  const [header = [], ...rows] = csv.slice(1).split('\r\n').filter(Boolean).map(cellsOf)
  return rows.map((cells) => Object.fromEntries(header.map((name, place) => [name, cells[place] ?? ''])))
}

function cellsOf(line: string): string[] {
  return [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*)),/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
