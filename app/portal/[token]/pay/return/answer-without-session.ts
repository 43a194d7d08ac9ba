import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { takeBankReturn } from '@/lib/access/limits/take-bank-return'
import { describeReturn } from '@/lib/access/problems/describe-return'
import { recoveringToken } from '@/lib/access/tokens/recovering-token'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { openVisit } from '@/lib/access/sessions/open-visit'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { readReturn } from '@/lib/tasks/read-return'

/**
 * The page that tells a browser without a session what came of its payment; null where its address proves nothing, and
 * the portal's own page says how to get in.
 */
export async function answerWithoutSession(
  request: NextRequest,
  token: string,
  code: ErrorCode,
): Promise<Response | null> {
  const { locale, merchant, claimed } = await openVisit(token)
  if (!merchant || !claimed || !(await takeBankReturn(request.headers)).ok) return null
  const outcome = await readReturn({ merchant, customerId: claimed.customerId }, request.nextUrl.searchParams)
  if (!outcome) return null
  const recovering = await recoveringToken(token, serverNow(request.cookies))
  return answerDocument(request, describeReturn({ outcome, code, locale, merchant, token: recovering }), {
    brandColor: merchant.brandColor,
    status: errorCodes[code].status,
  })
}
