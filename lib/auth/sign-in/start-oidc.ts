import { createHash, randomBytes } from 'node:crypto'
import { authCookies } from '../sessions/auth-cookies'
import { authSecret } from '../next-auth/auth-secret'
import { consolePath } from '../next-auth/console-path'
import { runNextAuth } from '../next-auth/run-next-auth'

type Start = { to: string | null; userAgent: string | null }

/** Redirects to the identity provider, with the cookies that its answer is checked against. */
export async function startOidc({ to, userAgent }: Start): Promise<Response> {
  // next-auth requires its own CSRF token; the route has already checked the form's origin.
  const csrfToken = randomBytes(32).toString('hex')
  const csrfCookie = `${csrfToken}|${createHash('sha256').update(`${csrfToken}${authSecret()}`).digest('hex')}`
  return runNextAuth({
    action: 'signin',
    provider: 'oidc',
    method: 'POST',
    body: { csrfToken, callbackUrl: consolePath(to) },
    cookies: { [authCookies().csrfToken.name]: csrfCookie },
    userAgent,
  })
}
