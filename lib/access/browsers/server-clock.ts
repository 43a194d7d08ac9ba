import { env } from '@/lib/env'

/** The cookie by which a browser test moves the server's clock for its own requests: seconds, may be negative. */
export const clockCookie = 'portico-clock-offset'

export type CookieReader = { get(name: string): { value: string } | undefined }

/**
 * Now, for tokens, sessions and limits. In sandbox mode a request may move it by its `portico-clock-offset` cookie, so
 * that a test sees a session expire; in any other mode the cookie means nothing.
 */
export function serverNow(cookies: CookieReader, mode = env().mode): Date {
  const offset = mode === 'sandbox' ? cookies.get(clockCookie)?.value : undefined
  const seconds = offset && /^-?\d{1,9}$/.test(offset) ? Number(offset) : 0
  return new Date(Date.now() + seconds * 1000)
}
