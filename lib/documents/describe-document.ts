import { fail, ok, type Result } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import { loadFullInvoice } from '@/lib/queries/load-full-invoice'
import { describeCancellationReceipt } from './describe/describe-cancellation-receipt'
import { describeCreditNote, creditedAt } from './describe/describe-credit-note'
import { describeInvoice, issuedAt } from './describe/describe-invoice'
import { documentReader } from './describe/reader'
import type { DocumentRequest } from './document-request'
import { documentFileName } from './file-name'
import { loadCancellation } from './load-cancellation'
import { loadCreditNoteInvoice } from './load-credit-note-invoice'
import { loadMerchantFace } from './load-merchant-face'
import type { Paper } from './paper'

/** What Stripe keeps a PDF of. */
export type StripeObject = { stripeAccountId: string | null; kind: 'invoice' | 'credit_note'; id: string }

export type DescribedDocument = {
  paper: Paper
  fileName: string
  /** whose PDF of Stripe's says the same; null where Stripe has none */
  stripeObject: StripeObject | null
}

/** A document in words; fails as `prepareDocument` does. */
export async function describeDocument(request: DocumentRequest): Promise<Result<DescribedDocument>> {
  switch (request.kind) {
    case 'invoice':
    case 'receipt': return describeInvoiceDocument(request, request.kind)
    case 'credit_note': return describeCreditNoteDocument(request)
    case 'cancellation': return describeCancellationDocument(request)
  }
}

type Described = Promise<Result<DescribedDocument>>

async function describeInvoiceDocument(request: DocumentRequest, kind: 'invoice' | 'receipt'): Described {
  const { id, locale } = request
  const [found, context] = await Promise.all([loadFullInvoice(request, id), contextOf(request)])
  if (!found.ok) return found
  const invoice = found.value
  if (kind === 'receipt' && invoice.status !== 'paid') return fail('not_found')
  const { merchant, reader } = context
  const fileName = documentFileName({
    date: issuedAt(invoice), timeZone: merchant.timeZone, number: invoice.number ?? invoice.id,
    amount: { amount: invoice.total, currency: invoice.currency },
    suffix: kind === 'receipt' ? translator(locale, 'document')('file.receipt') : null,
  })
  const stripeObject = { stripeAccountId: merchant.stripeAccountId, kind: 'invoice', id } as const
  return ok({ paper: describeInvoice(invoice, { kind, merchant, reader }), fileName, stripeObject })
}

async function describeCreditNoteDocument(request: DocumentRequest): Described {
  const { id, locale } = request
  const [found, { merchant, reader }] = await Promise.all([loadCreditNoteInvoice(request, id), contextOf(request)])
  if (!found.ok) return found
  const { note, invoice } = found.value
  const fileName = documentFileName({
    date: creditedAt(note), timeZone: merchant.timeZone, number: note.number,
    amount: { amount: note.total, currency: note.currency }, suffix: translator(locale, 'document')('file.credit_note'),
  })
  const stripeObject = { stripeAccountId: merchant.stripeAccountId, kind: 'credit_note', id } as const
  return ok({ paper: describeCreditNote(note, invoice, { merchant, reader }), fileName, stripeObject })
}

async function describeCancellationDocument(request: DocumentRequest): Described {
  const [found, { merchant, reader }] = await Promise.all([loadCancellation(request, request.id), contextOf(request)])
  if (!found.ok) return found
  const { receivedAt, reference } = found.value.receipt
  const fileName = documentFileName({
    date: receivedAt, timeZone: merchant.timeZone, number: reference, amount: null,
    suffix: translator(request.locale, 'document')('file.cancellation'),
  })
  return ok({ paper: describeCancellationReceipt(found.value, { merchant, reader }), fileName, stripeObject: null })
}

async function contextOf({ merchantId, locale }: DocumentRequest) {
  const merchant = await loadMerchantFace(merchantId)
  return { merchant, reader: documentReader(locale, merchant.timeZone) }
}
