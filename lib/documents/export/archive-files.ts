import type { Result } from '@/lib/errors'
import { translator, type Locale } from '@/lib/i18n'
import { log } from '@/lib/log'
import type { ExportedInvoice } from '@/lib/billing/objects/full-invoice'
import { fileNamePart } from '../file-name-part'
import type { DocumentFile } from '../render-invoice-pdf'
import type { ArchivedFile } from './zip-archive'
import { labelled } from '@/lib/i18n/punctuation'

type Archive = {
  invoices: AsyncIterable<ExportedInvoice>
  /** the table included with the documents */
  table: { name: string; content: AsyncIterable<Uint8Array> }
  render: (invoice: ExportedInvoice) => Promise<Result<DocumentFile>>
  locale: Locale
  now: Date
  signal: AbortSignal
  onInvoice: () => void
}

/**
 * The files of an archive: the table, each invoice's document, and a list of invoices whose document was not available.
 */
export async function* archiveFiles(archive: Archive): AsyncGenerator<ArchivedFile, void> {
  const { invoices, table, locale, now, signal, onInvoice } = archive
  const nameOf = uniqueNames()
  const missing: string[] = []
  yield { name: table.name, date: now, content: table.content }
  for await (const invoice of invoices) {
    if (signal.aborted) return
    const file = await renderOnce(archive.render, invoice)
    if (file.ok) yield { name: nameOf(file.value.fileName), date: invoice.issuedAt, content: file.value.bytes }
    else if (file.code === 'canceled') return
    else missing.push([invoice.number, invoice.id].filter(Boolean).join(' '))
    onInvoice()
  }
  if (missing.length > 0) {
    yield {
      name: textFileName(translator(locale, 'export')('missing.file')),
      date: now,
      content: new TextEncoder().encode(listOf(missing, locale)),
    }
  }
}

/** The ending is what opens the file, so it stays where a merchant's own words have none. */
const textFileName = (named: string) => `${fileNamePart(named.replace(/\.txt$/i, ''), 'MISSING')}.txt`

async function renderOnce(render: Archive['render'], invoice: ExportedInvoice): Promise<Result<DocumentFile>> {
  try {
    return await render(invoice)
  } catch (error) {
    // One document that fails must not cost the customer all others.
    log.error({ err: error, invoiceId: invoice.id }, 'an invoice could not be put into an archive')
    return { ok: false, code: 'unexpected' }
  }
}

function listOf(missing: string[], locale: Locale): string {
  const t = translator(locale, 'export')
  const lines = missing.map((name) => labelled(name, t('missing.reason.unavailable'), locale))
  return [t('missing.heading'), '', ...lines, ''].join('\r\n')
}

/**
 * Makes the names of an archive's files unique: the second `a.pdf` becomes `a_2.pdf`. Names of different days never
 * collide, so only those of the current day are remembered.
 */
function uniqueNames(): (name: string) => string {
  let day = ''
  let taken = new Set<string>()
  return (name) => {
    if (name.slice(0, 10) !== day) [day, taken] = [name.slice(0, 10), new Set()]
    for (let copy = 1; ; copy++) {
      const candidate = copy === 1 ? name : name.replace(/(\.\w+)?$/, `_${copy}$1`)
      // On file systems that ignore case, one of the two would be lost.
      const key = candidate.toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return candidate
    }
  }
}
