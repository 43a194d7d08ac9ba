/** The page to open after signing in: the requested one if it belongs to the console, else the first. */
export function consolePath(asked: string | null | undefined): string {
  const first = '/console'
  if (!asked || !URL.canParse(asked, 'http://console')) return first
  const { origin, pathname, search } = new URL(asked, 'http://console')
  const isOurs = origin === 'http://console' && (pathname === first || pathname.startsWith(`${first}/`))
  // The sign-in page itself is no destination.
  return isOurs && !pathname.startsWith(`${first}/sign-in`) ? pathname + search : first
}
