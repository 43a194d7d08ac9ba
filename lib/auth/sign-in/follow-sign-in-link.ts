import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { ok, type Result } from '@/lib/errors'
import { consolePath } from '../next-auth/console-path'
import { runNextAuth } from '../next-auth/run-next-auth'
import { takeSignInAttempt } from './take-sign-in-attempt'
import { db } from '@/lib/db/client'
import { hashSignInToken } from './hash-sign-in-token'

type Following = {
  email: string
  token: string
  to: string | null
  headers: Headers
  cookies: Record<string, string>
}

/**
 * Uses up a sign-in link and answers as next-auth does. Fails with `rate_limited` after too many attempts by one
 * visitor, or too many wrong links for an address. A right link for the address still works then, or anyone could lock
 * an owner out by guessing.
 */
export async function followSignInLink(
  { email, token, to, headers, cookies }: Following,
  now = new Date(),
): Promise<Result<Response>> {
  const isLive = await isLiveSignInLink({ email, token }, now)
  const counted = await takeSignInAttempt('use', { headers, email: isLive ? null : email })
  if (!counted.ok) return counted
  if (!isLive) logRefusal(headers, { door: 'console', who: null, what: 'sign_in', why: 'link_invalid' })
  return ok(
    await runNextAuth({
      action: 'callback',
      provider: 'email',
      method: 'POST',
      cookies,
      userAgent: headers.get('user-agent'),
      query: { token, email, callbackUrl: consolePath(to) },
    }),
  )
}

/** Whether a sign-in link is still valid. This does not use it up. */
async function isLiveSignInLink({ email, token }: { email: string; token: string }, now: Date): Promise<boolean> {
  const found = await db.verificationToken.count({
    where: { identifier: email, token: hashSignInToken(token), expires: { gt: now } },
  })
  return found > 0
}
