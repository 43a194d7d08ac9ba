import type { NextRequest } from 'next/server'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { answerAhead } from '@/lib/documents/answer-ahead'
import { auditDownload } from '@/lib/documents/audit-download'
import { documentKinds } from '@/lib/documents/document-request'
import { fileHeaders } from '@/lib/documents/file-headers'
import { isDocumentId } from '@/lib/documents/is-document-id'
import { matchesEtag } from '@/lib/net/matches-etag'
import { prepareDocument } from '@/lib/documents/prepare-document'
import { fail } from '@/lib/errors'
import { answerProblem } from '../../answer-problem'
import { withoutRegion } from '@/lib/i18n/without-region'

/** One of the customer's documents as a PDF, reached by a button or a plain link. */
export async function GET(request: NextRequest, { params }: RouteContext<'/portal/[token]/documents/[kind]/[id]'>) {
  const ahead = answerAhead(request)
  if (ahead) return ahead
  const { token, kind: named, id } = await params
  const opened = await openMetered(token, 'document')
  if (!opened.ok) return answerProblem(request, token, opened)
  const { merchantId, customerId, onBehalfOf, locale } = opened.value
  const kind = documentKinds.find((known) => known === named)
  const prepared =
    kind && isDocumentId(id)
      ? await prepareDocument({ merchantId, customerId, onBehalfOf, kind, id, locale: withoutRegion(locale) })
      : fail('not_found')
  if (!prepared.ok) return answerProblem(request, token, prepared)
  const { fileName, etag } = prepared.value
  const headers = fileHeaders({ fileName, etag, type: 'application/pdf' })
  if (matchesEtag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  if (request.method === 'HEAD') return new Response(null, { headers })
  const bytes = await prepared.value.bytes({ signal: request.signal, customerId })
  if (!bytes.ok) return answerProblem(request, token, bytes)
  const audited = await auditDownload(opened.value, {
    action: 'document.download',
    subjectId: id,
    details: { kind: named },
  })
  if (!audited.ok) return answerProblem(request, token, audited)
  return new Response(new Uint8Array(bytes.value), { headers })
}
