/** The path of an address on this server, or '/'. It never leads to another site, however the address is written. */
export function localPath(address: string | null): string {
  if (!address || !URL.canParse(address, 'http://portico')) return '/'
  const { origin, pathname, search } = new URL(address, 'http://portico')
  return origin === 'http://portico' && !pathname.startsWith('//') ? pathname + search : '/'
}
