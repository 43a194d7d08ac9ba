import { env } from '@/lib/env'

/** A browser test sets this cookie to move the server's clock for its own requests, in seconds. It may be negative. */
export const clockCookie = 'portico-clock-offset'

export type CookieReader = { get(name: string): { value: string } | undefined }

/**
 * The current time for tokens, sessions and limits. In sandbox mode the `portico-clock-offset` cookie moves it, so that
 * a test can see a session expire. In any other mode the cookie is ignored.
 */
export function serverNow(cookies: CookieReader, mode = env().mode): Date {
  const offset = mode === 'sandbox' ? cookies.get(clockCookie)?.value : undefined
  const seconds = offset && /^-?\d{1,9}$/.test(offset) ? Number(offset) : 0
  return new Date(Date.now() + seconds * 1000)
}
