import { Readable } from 'node:stream'
import { create } from 'content-disposition'
import { auditUserDeed } from '@/lib/auth/sessions/audit-user-deed'
import { enterMerchantRoute } from '@/lib/auth/visits/enter-merchant-route'
import { cancellationColumns, monthColumns } from '@/lib/console/overview/overview-tables'
import { readSeparator } from '@/lib/documents/export/csv-separator'
import { writeCsv } from '@/lib/documents/export/write-csv'
import { errorCodes } from '@/lib/errors'
import { civilDateAt } from '@/lib/billing/dates/civil-date-at'
import { loadOverview } from '@/lib/console/overview/load-overview'
import { overviewPeriod } from '@/lib/console/overview/overview-range'
import { readCancellations } from '@/lib/console/overview/read-cancellations'

type Context = RouteContext<'/console/[merchant]/overview/[file]'>

const files = ['months.csv', 'cancellations.csv']

/** The last twelve months as CSV: `months.csv` holds what the overview draws, `cancellations.csv` each cancellation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { merchant: merchantId, file } = await params
  const entered = await enterMerchantRoute(request, { merchantId, what: 'overview.export' })
  if (!entered.ok) return new Response(null, { status: errorCodes[entered.code].status })
  const { merchant, user, now } = entered.value
  const today = civilDateAt(now, merchant.timeZone)
  if (!files.includes(file)) return new Response(null, { status: 404 })
  const separator = readSeparator(new URL(request.url).searchParams.get('separator'))
  if (!separator) return new Response(null, { status: errorCodes.invalid_input.status })
  // An export that cannot be recorded is not given out.
  await auditUserDeed({
    userId: user.id,
    merchantIds: [merchantId],
    action: 'overview.export',
    details: { file },
    at: now,
  })
  if (file === 'months.csv') {
    const period = overviewPeriod('12m', now, merchant.timeZone)
    const { reasons, parts } = await loadOverview({ merchant, now, period })
    return table(writeCsv(parts, monthColumns(reasons), separator), `${today}_months.csv`)
  }
  return table(
    writeCsv(readCancellations({ merchant, now }), cancellationColumns(merchant.timeZone), separator),
    `${today}_cancellations.csv`,
  )
}

function table(chunks: AsyncGenerator<Uint8Array, void>, fileName: string): Response {
  return new Response(Readable.toWeb(Readable.from(chunks)) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': create(fileName),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
