import { createHash } from 'node:crypto'
import { env, type Env } from '@/lib/env'
import { sessionLimits } from '../limits/session-limits'

// Every new session renews the cookie, so it outlives all of them.
const lasting = { httpOnly: true, path: '/', maxAge: sessionLimits.absolute / 1000 } as const

/**
 * The cookie that binds a browser's portal sessions to that browser. Cookies are shared between ports, so its name
 * carries a hash of APP_URL; the `__Host-` prefix keeps sibling hosts from planting one. `Secure` is left out only for
 * the sandbox on plain http, because browsers other than Chromium reject it even on localhost.
 */
export function browserCookie({ APP_URL, mode }: Pick<Env, 'APP_URL' | 'mode'> = env()) {
  const secure = !(mode === 'sandbox' && APP_URL.startsWith('http:'))
  const name = `portico-browser-${createHash('sha256').update(APP_URL).digest('hex').slice(0, 8)}`
  return {
    name: secure ? `__Host-${name}` : name,
    options: { ...lasting, secure, sameSite: 'lax' } as const,
    // For a frame on another site. Browsers that block third-party cookies accept `Partitioned` ones, which each site
    // keeps apart. `Partitioned` requires `Secure`, which Chromium and Firefox accept on http://localhost as well.
    framedOptions: { ...lasting, secure: true, sameSite: 'none', partitioned: true } as const,
  }
}
