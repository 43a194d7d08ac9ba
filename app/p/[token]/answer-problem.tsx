import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { describeProblem } from '@/lib/access/problems/describe-problem'
import { isFramed } from '@/lib/access/requests/is-framed'
import { merchantOfOpener } from '@/lib/access/tokens/merchant-of-opener'
import { recoveringToken } from '@/lib/access/tokens/recovering-token'
import type { Opening } from '@/lib/access/opening/opening'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { errorCodes, type Failure } from '@/lib/errors'
import { readEmbedOrigins } from '@/lib/merchant/read-embed-origins'
import { resolveReaderLocale } from '@/lib/merchant/words/resolve-reader-locale'

/** The page that says why a portal did not open, with the matching status. */
export async function answerProblem(
  request: NextRequest,
  token: string,
  { code, details }: Failure,
  { merchant, preferredLocales }: Pick<Opening, 'merchant' | 'preferredLocales'>,
): Promise<Response> {
  const locale = await resolveReaderLocale(merchant, {
    chosen: request.nextUrl.searchParams.get('lang'),
    customer: preferredLocales,
    acceptLanguage: request.headers.get('accept-language'),
  })
  const recovering = await recoveringToken(token, serverNow(request.cookies))
  const problem = describeProblem({ code, locale, merchant, token: recovering })
  const frame = { origins: await frameOrigins(request, token), blocked: code === 'frame_blocked' }
  const answer = await answerDocument(request, problem, {
    brandColor: merchant?.brandColor,
    status: errorCodes[code].status,
    frame,
  })
  if (details?.retryAfter) answer.headers.set('retry-after', String(details.retryAfter))
  return answer
}

/** The origins that a framed page may message; empty outside of frames. */
async function frameOrigins(request: NextRequest, token: string): Promise<string[]> {
  if (!isFramed(request.headers)) return []
  const merchantId = await merchantOfOpener(token, serverNow(request.cookies))
  return merchantId ? readEmbedOrigins(merchantId) : []
}
