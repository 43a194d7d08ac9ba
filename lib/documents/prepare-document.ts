import { type Result, fail, ok } from '@/lib/errors'
import type { DocumentRequest } from './document-request'
import { prepareDescribed, type PreparedDocument } from './prepare-described'
import { translator } from '@/lib/i18n'
import { loadFullInvoice } from '@/lib/mirror/invoices/load-full-invoice'
import { describeCancellationReceipt } from './describe/describe-cancellation-receipt'
import { describeCreditNote, creditedAt } from './describe/describe-credit-note'
import { describeInvoiceDocument } from './describe-invoice-document'
import type { DescribedDocument } from './paper/described-document'
import { documentFileName } from './file-name'
import { findCorrection } from './find-correction'
import { invoiceFileName } from './invoice-file-name'
import { loadCancellation } from './load/load-cancellation'
import { loadCreditNoteInvoice } from './load/load-credit-note-invoice'
import { loadDocumentContext } from './load/load-document-context'

type Described = Promise<Result<DescribedDocument>>

/**
 * Everything about a document except its bytes, which are rendered on demand. Fails with `not_found` for another
 * customer's document, a draft, the receipt of an unpaid invoice, or the corrected copy of one that has none; and with
 * `database_unavailable`. `bytes` fails with `documents_busy` if too many wait, or with `canceled` if its signal fires.
 */
export async function prepareDocument(request: DocumentRequest): Promise<Result<PreparedDocument>> {
  const described = await describeDocument(request)
  return described.ok ? ok(prepareDescribed(described.value)) : described
}

/** Describes a document in words. Fails as `prepareDocument` does. */
async function describeDocument(request: DocumentRequest): Promise<Result<DescribedDocument>> {
  switch (request.kind) {
    case 'invoice':
    case 'receipt':
      return describeInvoiceOf(request, request.kind)
    case 'corrected_copy':
      return describeCorrectedCopyOf(request)
    case 'credit_note':
      return describeCreditNoteDocument(request)
    case 'cancellation':
      return describeCancellationDocument(request)
  }
}

async function describeInvoiceOf(request: DocumentRequest, kind: 'invoice' | 'receipt'): Described {
  const [found, context] = await Promise.all([loadFullInvoice(request, request.id), loadDocumentContext(request)])
  if (!found.ok) return found
  if (kind === 'receipt' && found.value.status !== 'paid') return fail('not_found')
  return ok(describeInvoiceDocument(found.value, kind, context))
}

async function describeCorrectedCopyOf(request: DocumentRequest): Described {
  const [found, context] = await Promise.all([loadFullInvoice(request, request.id), loadDocumentContext(request)])
  if (!found.ok) return found
  const correction = await findCorrection(request, found.value, context)
  if (!correction.ok) return correction
  if (correction.value?.kind !== 'copy') return fail('not_found')
  const fileName = invoiceFileName(found.value, 'corrected_copy', context)
  return ok({ paper: correction.value.paper, fileName })
}

async function describeCreditNoteDocument(request: DocumentRequest): Described {
  const { id, locale } = request
  const [found, { merchant, reader }] = await Promise.all([
    loadCreditNoteInvoice(request, id),
    loadDocumentContext(request),
  ])
  if (!found.ok) return found
  const { note, invoice } = found.value
  const fileName = documentFileName({
    date: creditedAt(note),
    timeZone: merchant.timeZone,
    number: note.number,
    amount: { amount: note.total, currency: note.currency },
    suffix: translator(locale, 'document')('file.credit_note'),
  })
  return ok({ paper: describeCreditNote(note, invoice, { merchant, reader }), fileName })
}

async function describeCancellationDocument(request: DocumentRequest): Described {
  const [found, { merchant, reader }] = await Promise.all([
    loadCancellation(request, request.id),
    loadDocumentContext(request),
  ])
  if (!found.ok) return found
  const { receivedAt, reference } = found.value.receipt
  const fileName = documentFileName({
    date: receivedAt,
    timeZone: merchant.timeZone,
    number: reference,
    amount: null,
    suffix: translator(request.locale, 'document')('file.cancellation'),
  })
  return ok({ paper: describeCancellationReceipt(found.value, { merchant, reader }), fileName })
}
