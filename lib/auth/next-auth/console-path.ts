/** Where somebody is led after signing in: the page asked for if it is one of the console's, else the first. */
export function consolePath(asked: string | null | undefined): string {
  const first = '/console'
  if (!asked || !URL.canParse(asked, 'http://console')) return first
  const { origin, pathname, search } = new URL(asked, 'http://console')
  const isOurs = origin === 'http://console' && (pathname === first || pathname.startsWith(`${first}/`))
  // Coming from signing in, one has had enough of it.
  return isOurs && !pathname.startsWith(`${first}/sign-in`) ? pathname + search : first
}
