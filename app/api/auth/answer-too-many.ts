import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { errorCodes, type Failure } from '@/lib/errors'

// The proxy sets the policy of pages, but skips APIs.
const policy =
  "default-src 'none'; script-src 'self'; font-src 'self'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/**
 * The page for too many sign-in attempts, with the time to wait. `sent` is true for a sign-in link, whose button can be
 * pressed again.
 */
export async function answerTooMany(
  request: NextRequest,
  { code, details }: Failure,
  sent: Record<string, string> | null = null,
): Promise<Response> {
  logRefusal(request.headers, { door: 'console', who: null, what: 'sign_in', why: code })
  const retryAfter = Number(details?.retryAfter ?? 60)
  const minutes = Math.ceil(retryAfter / 60)
  const wait = `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`
  const page = describeNotice({
    locale: 'en',
    merchant: null,
    title: 'Too many attempts to sign in',
    body: sent ? `${wait} This attempt has not used your link up.` : wait,
    form: sent && { action: '/api/auth/callback/email', hidden: sent, field: null, button: 'Try again', note: null },
  })
  const answer = await answerDocument(request, page, { status: errorCodes.rate_limited.status })
  answer.headers.set('retry-after', String(retryAfter))
  answer.headers.set('content-security-policy', policy)
  answer.headers.set('referrer-policy', 'same-origin')
  return answer
}
