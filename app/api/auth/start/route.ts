import type { NextRequest } from 'next/server'
import { startOidc } from '@/lib/auth/sign-in/start-oidc'
import { takeSignInAttempt } from '@/lib/auth/sign-in/take-sign-in-attempt'
import { env } from '@/lib/env'
import { answerTooMany } from '../answer-too-many'

/**
 * The "Continue with …" link of the sign-in page. It is a link because `form-action 'self'` blocks a form that
 * redirects elsewhere.
 */
export async function GET(request: NextRequest): Promise<Response> {
  if (!env().OIDC_ISSUER) return new Response(null, { status: 404 })
  const site = request.headers.get('sec-fetch-site')
  // Another site must not start a sign-in.
  if (site && site !== 'same-origin' && site !== 'none') return toSignIn()
  const counted = await takeSignInAttempt('use', { headers: request.headers, email: null })
  if (!counted.ok) return answerTooMany(request, counted)
  return startOidc({ to: request.nextUrl.searchParams.get('to'), userAgent: request.headers.get('user-agent') })
}

function toSignIn(): Response {
  return new Response(null, { status: 303, headers: { location: '/console/sign-in', 'cache-control': 'no-store' } })
}
