import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { describeOldForm } from '@/lib/access/problems/describe-old-form'
import { logRefusedVisit } from '@/lib/access/sessions/log-refused-visit'
import { openVisit } from '@/lib/access/sessions/open-visit'
import { returnPath } from '@/lib/access/flows/return-path'

/**
 * The page for a form of an older release that was sent without JavaScript. It says that nothing was done and links
 * back.
 */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/portal/[token]/outdated'>,
): Promise<Response> {
  const { token } = await params
  const visit = await openVisit(token)
  await logRefusedVisit(visit, 'portal.page')
  const { locale, merchant } = visit
  const form = returnPath(token, request.nextUrl.searchParams.get('form'))
  return answerDocument(request, describeOldForm({ locale, merchant, form }), { brandColor: merchant?.brandColor })
}
