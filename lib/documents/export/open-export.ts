import { randomUUID } from 'node:crypto'
import { invoiceSums } from '@/lib/billing/invoices/history/invoice-sums'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { translator, type Locale } from '@/lib/i18n'
import { civilDateAt } from '@/lib/billing/dates/civil-date-at'
import { log } from '@/lib/log'
import type { InvoiceSelection } from '@/lib/mirror/invoices/invoice-selection'
import { loadInvoiceSums } from '@/lib/mirror/invoices/load-invoice-sums'
import { fileNamePart } from '../file-name-part'
import type { CsvSeparator } from './csv-separator'
import { contentTypes, type ExportFormat } from './export-format'
import { beginExport, recordProgress, type ExportState } from './export-record'
import { takeExportSlot } from './export-slots'
import { exportStream } from './export-stream'
import { writeExport } from './write-export'

export type ExportRequest = {
  selection: InvoiceSelection
  format: ExportFormat
  /** of the table, alone or in an archive */
  separator: CsvSeparator
  locale: Locale
  seller: string
  /** the id under which its progress can be read */
  id: string | null
}

export type OpenedExport = {
  body: ReadableStream<Uint8Array>
  contentType: string
  /** sorts by date: 2026-06-14_invoices.zip */
  fileName: string
}

const retrySeconds = 30

/**
 * Starts an export of all selected invoices. The file is produced as its body is read, and cancelling the body stops
 * it. Fails with `documents_busy` if too many are running, `not_found` if nothing is selected, or
 * `database_unavailable`.
 */
export async function openExport(request: ExportRequest): Promise<Result<OpenedExport>> {
  const release = takeExportSlot(request.selection)
  if (!release) return fail('documents_busy', { retryAfter: retrySeconds })
  try {
    const opened = await begin(request, release)
    if (!opened.ok) release()
    return opened
  } catch (error) {
    release()
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}

async function begin(request: ExportRequest, release: () => void): Promise<Result<OpenedExport>> {
  const { selection, format, separator, locale, seller } = request
  const { merchantId, customerId, onBehalfOf, now, timeZone } = selection
  const total = await countOf(selection)
  if (total === 0) return fail('not_found')
  const record = { merchantId, customerId, id: request.id ?? randomUUID() }
  await beginExport({ ...record, onBehalfOf, format, total }, new Date())
  const stopped = new AbortController()
  let done = 0
  const tell = (state: ExportState) => {
    // The progress is a convenience: the file neither waits nor fails for it.
    recordProgress({ ...record, done, state }, new Date()).catch((error: unknown) =>
      log.warn({ err: error }, 'the progress of an export was not written'),
    )
  }
  let toldAt = 0
  const onInvoice = () => {
    done++
    if (Date.now() - toldAt < 1000) return
    toldAt = Date.now()
    tell('running')
  }
  const file = `${civilDateAt(now, timeZone)}_${fileNamePart(translator(locale, 'export')('file'), 'invoices')}`
  const chunks = writeExport({ selection, format, separator, locale, seller, file, signal: stopped.signal, onInvoice })
  const body = exportStream(chunks, {
    onEnd: (state) => {
      release()
      tell(state)
    },
    onBeat: () => tell('running'),
    abort: () => stopped.abort(),
  })
  return ok({ body, contentType: contentTypes[format], fileName: `${file}.${format}` })
}

async function countOf(selection: InvoiceSelection): Promise<number> {
  const sums = invoiceSums(await loadInvoiceSums(selection))
  return sums.reduce((all, { count, voided }) => all + count + voided.count, 0)
}
