import { createHash } from 'node:crypto'
import { env, type Env } from '@/lib/env'
import { sessionLimits } from '../limits/session-limits'

// Renewed whenever a session starts, so it outlives each of them.
const lasting = { httpOnly: true, path: '/', maxAge: sessionLimits.absolute / 1000 } as const

/**
 * The one cookie that binds all portal sessions of a browser to it. Ports share cookies, so its name carries a hash of
 * APP_URL; `__Host-` keeps other hosts of the domain from planting one. Without `Secure` only where the sandbox runs
 * on plain http, which browsers other than Chromium hold against localhost too.
 */
export function browserCookie({ APP_URL, mode }: Pick<Env, 'APP_URL' | 'mode'> = env()) {
  const secure = !(mode === 'sandbox' && APP_URL.startsWith('http:'))
  const name = `portico-browser-${createHash('sha256').update(APP_URL).digest('hex').slice(0, 8)}`
  return {
    name: secure ? `__Host-${name}` : name,
    options: { ...lasting, secure, sameSite: 'lax' } as const,
    // In a frame of another site, the browser's jar for that site alone: third-party cookies that it would block are
    // those without `Partitioned`. It demands `Secure`, which Chromium and Firefox grant http://localhost too.
    framedOptions: { ...lasting, secure: true, sameSite: 'none', partitioned: true } as const,
  }
}
