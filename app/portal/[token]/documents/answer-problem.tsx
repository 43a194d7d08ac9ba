import { ProblemDocument } from '@/components/portal/problem/problem-document'
import { describeProblem } from '@/lib/access/problems/describe-problem'
import { isRefusal } from '@/lib/access/refusals/is-refusal'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import { openVisit } from '@/lib/access/sessions/open-visit'
import { nonceHeader } from '@/lib/access/headers/request-headers'
import { describeDownloadProblem } from '@/lib/documents/describe-download-problem'
import { errorCodes, type Failure } from '@/lib/errors'

/** The page shown instead of a file that is not available, with the matching status. */
export async function answerProblem(request: Request, token: string, failure: Failure): Promise<Response> {
  const { code, details } = failure
  const { session, merchant, locale } = await openVisit(token)
  // Exceeded limits and invalid sessions have already been logged where they were found.
  if (session.ok && isRefusal(code) && code !== 'rate_limited') {
    const { id: sessionId, merchantId, customerId } = session.value
    logRefusal(request.headers, {
      door: 'portal',
      who: `customer:${customerId}`,
      what: 'portal.file',
      why: code,
      merchantId,
      customerId,
      sessionId,
    })
  }
  const problem = session.ok
    ? describeDownloadProblem({ code, locale, merchant, token })
    : describeProblem({ code, locale, merchant })
  // Next refuses a static import of react-dom/server in the app folder.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const page = renderToStaticMarkup(
    <ProblemDocument
      problem={problem}
      brandColor={merchant?.brandColor ?? ''}
      nonce={request.headers.get(nonceHeader) ?? ''}
    />,
  )
  return new Response(`<!doctype html>${page}`, {
    status: errorCodes[code].status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': request.headers.get('content-security-policy') ?? "default-src 'none'",
      ...(details?.retryAfter && { 'retry-after': String(details.retryAfter) }),
    },
  })
}
