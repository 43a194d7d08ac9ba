import type { NextRequest } from 'next/server'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { runNextAuth } from '@/lib/auth/next-auth/run-next-auth'
import { takeSignInAttempt } from '@/lib/auth/sign-in/take-sign-in-attempt'
import { env } from '@/lib/env'
import { answerTooMany } from '../../answer-too-many'

/** The redirect address for the identity provider. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!env().OIDC_ISSUER) return new Response(null, { status: 404 })
  const counted = await takeSignInAttempt('use', { headers: request.headers, email: null })
  if (!counted.ok) return answerTooMany(request, counted)
  const answer = await runNextAuth({
    action: 'callback',
    provider: 'oidc',
    method: 'GET',
    query: Object.fromEntries(request.nextUrl.searchParams),
    cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])),
    userAgent: request.headers.get('user-agent'),
  })
  if (/[?&]error=/.test(answer.headers.get('location') ?? '')) {
    logRefusal(request.headers, { door: 'console', who: null, what: 'sign_in', why: 'not_allowed' })
  }
  return answer
}
