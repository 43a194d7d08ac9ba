import type { Locale } from '@/lib/i18n'
import type { ExportedInvoice } from '@/lib/billing/objects/full-invoice'
import type { InvoiceSelection } from '@/lib/mirror/invoices/invoice-selection'
import { loadTaxRates } from '@/lib/mirror/load-tax-rates'
import { readSelectedInvoices } from '@/lib/mirror/invoices/read-selected-invoices'
import { loadDocumentContext } from '../load/load-document-context'
import { renderInvoicePdf } from '../render-invoice-pdf'
import { archiveFiles } from './archive-files'
import { csvColumns } from './csv-columns'
import type { CsvSeparator } from './csv-separator'
import type { ExportFormat } from './export-format'
import { writeCsv } from './write-csv'
import { writeJson } from './write-json'
import { writeZip } from './zip-archive'

type Export = {
  selection: InvoiceSelection
  format: ExportFormat
  /** of the table, alone or in an archive */
  separator: CsvSeparator
  locale: Locale
  seller: string
  /** the file's name without its ending, which the archive's table shares */
  file: string
  signal: AbortSignal
  onInvoice: () => void
}

/** The number of tax rates with their own columns. All others share one. */
const rateColumns = 20

/** The bytes of an export, produced as they are read. */
export async function* writeExport(given: Export): AsyncGenerator<Uint8Array, void> {
  const { selection, format, locale, file, signal, onInvoice } = given
  switch (format) {
    case 'csv':
      return yield* table(given, onInvoice)
    case 'json':
      return yield* writeJson(counted(readSelectedInvoices(selection, { lines: true }), onInvoice), selection)
    case 'zip': {
      const context = await loadDocumentContext({ merchantId: selection.merchantId, locale })
      return yield* writeZip(
        archiveFiles({
          invoices: readSelectedInvoices(selection, { lines: true }),
          table: { name: `${file}.csv`, content: table(given, () => undefined) },
          render: (invoice) => renderInvoicePdf(invoice, context, { signal, whenBusy: 'wait' }),
          locale,
          now: selection.now,
          signal,
          onInvoice,
        }),
      )
    }
  }
}

async function* table(
  { selection, separator, locale, seller }: Export,
  onInvoice: () => void,
): AsyncGenerator<Uint8Array, void> {
  const rates = await loadTaxRates(selection, rateColumns)
  yield* writeCsv(
    counted(readSelectedInvoices(selection, { lines: false }), onInvoice),
    csvColumns({ ...selection, locale, seller }, rates),
    separator,
  )
}

async function* counted(invoices: AsyncIterable<ExportedInvoice>, onInvoice: () => void) {
  for await (const invoice of invoices) {
    yield invoice
    onInvoice()
  }
}
