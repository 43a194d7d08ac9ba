import type { NextRequest } from 'next/server'
import { isPrefetch } from '@/lib/access/is-prefetch'
import { openVisit } from '@/lib/access/open-visit'
import type { PortalSession } from '@/lib/access/portal-session'
import { readInvoiceFilter } from '@/lib/billing/read-invoice-filter'
import { contentTypes, exportFormats, type ExportFormat } from '@/lib/documents/export/export-format'
import { openExport } from '@/lib/documents/export/open-export'
import { fail } from '@/lib/errors'
import { answerRefusal } from '../answer-refusal'

type Context = RouteContext<'/portal/[token]/exports/[file]'>

const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** All invoices of the filter in the URL as one file: invoices.csv, .json or .zip. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  // After an action Next looks at where it leads; the browser itself then asks again.
  if (request.headers.has('rsc') || isPrefetch(request.headers)) return new Response(null, { status: 204, headers })
  const { token, file } = await params
  const visit = await openVisit(token)
  const refuse = (failure: Parameters<typeof answerRefusal>[1]) => answerRefusal(request, failure, { ...visit, token })
  if (!visit.session.ok) return refuse(visit.session)
  const asked = read(request, visit.session.value, file)
  if (!asked.ok) return refuse(asked)
  const opened = await openExport(asked.value)
  if (!opened.ok) return refuse(opened)
  const { body, contentType, fileName } = opened.value
  return new Response(body, {
    headers: { ...headers, 'content-type': contentType, 'content-disposition': `attachment; filename="${fileName}"` },
  })
}

/** What the file is, without making it. */
export async function HEAD(_: NextRequest, { params }: Context): Promise<Response> {
  const { token, file } = await params
  const { session } = await openVisit(token)
  const format = formatOf(file)
  if (!session.ok || !format) return new Response(null, { status: session.ok ? 404 : 401, headers })
  return new Response(null, { headers: { ...headers, 'content-type': contentTypes[format] } })
}

function read({ nextUrl }: NextRequest, session: PortalSession, file: string) {
  const format = formatOf(file)
  if (!format) return fail('not_found')
  if (!session.configuration.invoiceHistory.enabled) return fail('feature_disabled')
  const { filter, problems } = readInvoiceFilter(Object.fromEntries(nextUrl.searchParams))
  // A file that holds more than was asked for would go unnoticed.
  if (problems.length > 0) return fail('invalid_input')
  const id = nextUrl.searchParams.get('export')
  const { merchantId, customerId, now, timeZone, locale } = session
  return {
    ok: true as const,
    value: {
      selection: { merchantId, customerId, filter, now, timeZone },
      format, locale, id: id && /^[\da-f-]{36}$/.test(id) ? id : null,
    },
  }
}

function formatOf(file: string): ExportFormat | undefined {
  return exportFormats.find((format) => file === `invoices.${format}`)
}
