import type { NextRequest } from 'next/server'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { answerAhead } from '@/lib/documents/answer-ahead'
import { auditDownload } from '@/lib/documents/audit-download'
import { findHostedCopy } from '@/lib/documents/load/find-hosted-copy'
import { isDocumentId } from '@/lib/documents/is-document-id'
import { fail } from '@/lib/errors'
import { answerProblem } from '../../../documents/answer-problem'

export async function GET(request: NextRequest, { params }: RouteContext<'/portal/[token]/invoices/[invoice]/hosted'>) {
  const ahead = answerAhead(request)
  if (ahead) return ahead
  const { token, invoice } = await params
  const opened = await openMetered(token, 'hosted_copy')
  if (!opened.ok) return answerProblem(request, token, opened)
  const copy = isDocumentId(invoice) ? await findHostedCopy(opened.value, invoice) : fail('not_found')
  if (!copy.ok) return answerProblem(request, token, copy)
  const headers = { location: copy.value, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
  if (request.method !== 'HEAD') {
    const audited = await auditDownload(opened.value, { action: 'document.hosted_copy', subjectId: invoice })
    if (!audited.ok) return answerProblem(request, token, audited)
  }
  return new Response(null, { status: 303, headers })
}
