export function panelPath(path: string, account: string | null, more: Record<string, string | null> = {}): string {
  const given = Object.entries({ account, ...more }).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(given).toString()
  return `/sandbox${path}${query && `?${query}`}`
}
