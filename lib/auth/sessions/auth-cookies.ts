import { createHash } from 'node:crypto'
import type { AuthOptions } from 'next-auth'
import { env, type Env } from '@/lib/env'

/**
 * next-auth's cookies. Cookies are shared between ports, so their names carry a hash of APP_URL; the `__Host-` prefix
 * keeps sibling hosts from planting one. `Secure` is left out only for the sandbox on plain http.
 */
export function authCookies({ APP_URL, mode }: Pick<Env, 'APP_URL' | 'mode'> = env()) {
  const secure = !(mode === 'sandbox' && APP_URL.startsWith('http:'))
  const suffix = createHash('sha256').update(APP_URL).digest('hex').slice(0, 8)
  const cookie = (name: string, maxAge?: number) => ({
    name: `${secure ? '__Host-' : ''}portico-${name}-${suffix}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, ...(maxAge && { maxAge }) } as const,
  })
  const handshake = 15 * 60
  return {
    sessionToken: cookie('console'),
    callbackUrl: cookie('auth-callback', handshake),
    csrfToken: cookie('auth-csrf'),
    pkceCodeVerifier: cookie('auth-pkce', handshake),
    state: cookie('auth-state', handshake),
    nonce: cookie('auth-nonce', handshake),
  } satisfies AuthOptions['cookies']
}
