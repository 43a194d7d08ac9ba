import { browserCookie } from './browser-cookie'
import type { CookieReader } from './server-clock'

/** The secret in the browser's cookie, or null if there is no valid one. */
export function readBrowser(cookies: CookieReader): string | null {
  const value = cookies.get(browserCookie().name)?.value
  return value && /^[\w-]{43}$/.test(value) ? value : null
}
