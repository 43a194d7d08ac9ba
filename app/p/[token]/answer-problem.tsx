import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { describeProblem } from '@/lib/access/describe-problem'
import type { Opening } from '@/lib/access/opening'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { resolveLocale } from '@/lib/i18n/resolve-locale'

/** The page that says why a portal did not open, with the status that says it to machines. */
export function answerProblem(
  request: NextRequest,
  token: string,
  code: ErrorCode,
  { merchant, preferredLocales }: Pick<Opening, 'merchant' | 'preferredLocales'>,
): Promise<Response> {
  const locale = resolveLocale({
    chosen: request.nextUrl.searchParams.get('lang'),
    customer: preferredLocales,
    merchant: merchant?.defaultLocale,
    acceptLanguage: request.headers.get('accept-language'),
  })
  const problem = describeProblem({ code, locale, merchant, token })
  return answerDocument(request, problem, { brandColor: merchant?.brandColor, status: errorCodes[code].status })
}
