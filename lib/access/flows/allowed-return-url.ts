/**
 * The return URL if the merchant allows it, else null. A list of allowed URLs permits each of them and everything below
 * it. This is checked when the page is shown, so shortening the list also affects existing sessions.
 */
export function allowedReturnUrl(url: string | null, allowed: readonly string[]): string | null {
  if (url === null || allowed.length === 0 || !URL.canParse(url)) return allowed.length === 0 ? url : null
  const asked = new URL(url)
  const matches = allowed.some((entry) => {
    if (!URL.canParse(entry)) return false
    const { origin, pathname } = new URL(entry)
    const folder = pathname.endsWith('/') ? pathname : `${pathname}/`
    return asked.origin === origin && (asked.pathname === pathname || asked.pathname.startsWith(folder))
  })
  return matches && !asked.username && !asked.password ? url : null
}
