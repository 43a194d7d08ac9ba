import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { describeNotice } from '@/lib/access/describe-notice'
import { errorCodes } from '@/lib/errors'

// The proxy, which gives pages their policy, leaves APIs alone.
const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/** The page of whoever used too many sign-in links: when to send the same again, by a button. `retryAfter` in seconds. */
export async function answerTooMany(request: NextRequest, sent: Record<string, string>, retryAfter: number): Promise<Response> {
  const minutes = Math.ceil(retryAfter / 60)
  const page = describeNotice({
    locale: 'en', merchant: null, title: 'Too many attempts to sign in',
    body: `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again. This attempt has not used your link up.`,
    form: { action: '/api/auth/callback/email', hidden: sent, field: null, button: 'Try again', note: null },
  })
  const answer = await answerDocument(request, page, { status: errorCodes.rate_limited.status })
  answer.headers.set('retry-after', String(retryAfter))
  answer.headers.set('content-security-policy', policy)
  answer.headers.set('referrer-policy', 'same-origin')
  return answer
}
