import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { openSession } from '@/lib/access/sessions/open-session'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { isDocumentId } from '@/lib/documents/is-document-id'
import { errorCodes, fail, type ErrorCode } from '@/lib/errors'
import { loadExport } from '@/lib/mirror/load-export'

/** The progress of the export `id`, for the page that waits for it. */
export async function GET({ nextUrl }: NextRequest, { params }: RouteContext<'/portal/[token]/exports/progress'>) {
  const session = await openSession((await params).token)
  if (!session.ok) return refuse(session.code)
  const id = nextUrl.searchParams.get('id') ?? ''
  const progress = isDocumentId(id)
    ? await loadExport(session.value, id, serverNow(await cookies()))
    : fail('not_found')
  return progress.ok
    ? Response.json(progress.value, { headers: { 'cache-control': 'no-store' } })
    : refuse(progress.code)
}

function refuse(code: ErrorCode): Response {
  return Response.json({ code }, { status: errorCodes[code].status, headers: { 'cache-control': 'no-store' } })
}
