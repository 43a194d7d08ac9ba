import { browserCookie } from './browser-cookie'
import type { CookieReader } from './server-clock'

/** The secret of the browser that asks, from its cookie; null where it has none of ours. */
export function readBrowser(cookies: CookieReader): string | null {
  const value = cookies.get(browserCookie().name)?.value
  return value && /^[\w-]{43}$/.test(value) ? value : null
}
