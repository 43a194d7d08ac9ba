/** Where a form of the portal leads back to: the page it stood on if that is one of this session's, else the first. */
export function returnPath(token: string, from: string | null): string {
  const portal = `/portal/${token}`
  if (!from || !URL.canParse(from, 'http://portal')) return portal
  const { origin, pathname, search } = new URL(from, 'http://portal')
  const isOurs = origin === 'http://portal' && (pathname === portal || pathname.startsWith(`${portal}/`))
  return isOurs ? pathname + search : portal
}
