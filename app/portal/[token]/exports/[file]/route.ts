import type { NextRequest } from 'next/server'
import { create } from 'content-disposition'
import { openMetered } from '@/lib/access/sessions/open-metered'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { filterQuery } from '@/lib/billing/invoices/history/filter-query'
import { readInvoiceFilter } from '@/lib/billing/invoices/history/read-invoice-filter'
import { answerAhead } from '@/lib/documents/answer-ahead'
import { auditDownload } from '@/lib/documents/audit-download'
import { readSeparator } from '@/lib/documents/export/csv-separator'
import { contentTypes, exportFormats } from '@/lib/documents/export/export-format'
import { openExport, type ExportRequest } from '@/lib/documents/export/open-export'
import { filePolicy } from '@/lib/documents/file-headers'
import { fail, ok, type Result } from '@/lib/errors'
import { answerProblem } from '../../documents/answer-problem'
import { withoutRegion } from '@/lib/i18n/without-region'

const headers = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': filePolicy,
}

/**
 * All invoices that match the URL's filter as one file (invoices.csv, .json or .zip), reached by a button or a plain
 * link.
 */
export async function GET(request: NextRequest, { params }: RouteContext<'/portal/[token]/exports/[file]'>) {
  const ahead = answerAhead(request)
  if (ahead) return ahead
  const { token, file } = await params
  const opened = await openMetered(token, 'export')
  if (!opened.ok) return answerProblem(request, token, opened)
  const asked = readRequest(request, opened.value, file)
  if (!asked.ok) return answerProblem(request, token, asked)
  if (request.method === 'HEAD')
    return new Response(null, { headers: { ...headers, 'content-type': contentTypes[asked.value.format] } })
  const made = await openExport(asked.value)
  if (!made.ok) return answerProblem(request, token, made)
  const { body, contentType, fileName } = made.value
  const {
    format,
    selection: { filter },
  } = asked.value
  const audited = await auditDownload(opened.value, {
    action: 'invoices.export',
    details: { format, filter: filterQuery(filter) },
  })
  if (!audited.ok) {
    await body.cancel()
    return answerProblem(request, token, audited)
  }
  return new Response(body, {
    headers: { ...headers, 'content-type': contentType, 'content-disposition': create(fileName) },
  })
}

/** The query as a page receives it. A repeated field is a list, which no filter accepts. */
function queryOf({ searchParams }: URL): Record<string, string | string[]> {
  const names = new Set(searchParams.keys())
  return Object.fromEntries(
    [...names].map((name) => {
      const values = searchParams.getAll(name)
      return [name, values.length > 1 ? values : values.join()]
    }),
  )
}

function readRequest({ nextUrl }: NextRequest, session: PortalSession, file: string): Result<ExportRequest> {
  const format = exportFormats.find((known) => file === `invoices.${known}`)
  if (!format) return fail('not_found')
  const { merchantId, customerId, onBehalfOf, now, timeZone, locale, configuration, merchant } = session
  if (!configuration.invoiceHistory.enabled) return fail('feature_disabled')
  const { filter, problems } = readInvoiceFilter(queryOf(nextUrl))
  const separator = readSeparator(nextUrl.searchParams.get('separator'))
  // Nobody would notice a file that holds more than was asked for.
  if (problems.length > 0 || !separator) return fail('invalid_input')
  const id = nextUrl.searchParams.get('export')
  return ok({
    selection: { merchantId, customerId, onBehalfOf, filter, now, timeZone },
    format,
    separator,
    locale: withoutRegion(locale),
    seller: merchant.name,
    id: id && /^[\da-f-]{36}$/.test(id) ? id : null,
  })
}
