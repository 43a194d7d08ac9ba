/** Where to go after a form was sent: the page it was on if that belongs to this session, else the overview. */
export function returnPath(token: string, from: string | null): string {
  const portal = `/portal/${token}`
  if (!from || !URL.canParse(from, 'http://portal')) return portal
  const { origin, pathname, search } = new URL(from, 'http://portal')
  const isOurs = origin === 'http://portal' && (pathname === portal || pathname.startsWith(`${portal}/`))
  return isOurs ? pathname + search : portal
}
