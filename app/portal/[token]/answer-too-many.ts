import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { describeProblem } from '@/lib/access/problems/describe-problem'
import { openVisit } from '@/lib/access/sessions/open-visit'
import { errorCodes, type Failure } from '@/lib/errors'

/** The page for a customer whose limit is used up, with the time to wait. */
export async function answerTooMany(
  request: NextRequest,
  token: string,
  { code, details }: Failure,
): Promise<Response> {
  const { locale, merchant } = await openVisit(token)
  const problem = describeProblem({ code, locale, merchant, token })
  const page = { ...problem, languages: { ...problem.languages, choices: [] } }
  const answer = await answerDocument(request, page, {
    brandColor: merchant?.brandColor,
    status: errorCodes[code].status,
  })
  answer.headers.set('retry-after', String(details?.retryAfter ?? 60))
  return answer
}
