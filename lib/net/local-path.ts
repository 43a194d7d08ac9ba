/** A path of this server that an address names, or '/'; never another site, whichever way it is written. */
export function localPath(address: string | null): string {
  if (!address || !URL.canParse(address, 'http://portico')) return '/'
  const { origin, pathname, search } = new URL(address, 'http://portico')
  return origin === 'http://portico' && !pathname.startsWith('//') ? pathname + search : '/'
}
