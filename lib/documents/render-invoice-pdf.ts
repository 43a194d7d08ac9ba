import { fail, ok, type Result } from '@/lib/errors'
import { translator, type Locale } from '@/lib/i18n'
import { loadFullInvoice } from '@/lib/queries/load-full-invoice'
import { describeInvoice, issuedAt } from './describe/describe-invoice'
import { documentReader } from './describe/reader'
import { documentFileName } from './file-name'
import { loadMerchantFace } from './load-merchant-face'
import { paperVersion, setPaper } from './renderer/set-paper'

export type InvoiceDocument = {
  merchantId: string
  customerId: string
  invoiceId: string
  /** a receipt is of a paid invoice only */
  kind: 'invoice' | 'receipt'
  locale: Locale
}

export type DocumentFile = {
  bytes: Uint8Array
  /** an entity tag, quoted */
  etag: string
  /** sorts by date: 2026-06-14_INV-0042_29.99-USD.pdf */
  fileName: string
}

/**
 * The PDF of an invoice or of its receipt, in the reader's language and the merchant's brand. Fails with `not_found`
 * for a draft, another customer's or the receipt of what is not paid, with `documents_busy` while too many wait, and
 * with `database_unavailable`.
 */
export async function renderInvoicePdf(request: InvoiceDocument): Promise<Result<DocumentFile>> {
  const { merchantId, invoiceId, kind, locale } = request
  const [found, merchant] = await Promise.all([loadFullInvoice(request, invoiceId), loadMerchantFace(merchantId)])
  if (!found.ok) return found
  const invoice = found.value
  if (kind === 'receipt' && invoice.status !== 'paid') return fail('not_found')
  const reader = documentReader(locale, merchant.timeZone)
  const paper = describeInvoice(invoice, { kind, merchant, reader })
  const version = paperVersion(paper)
  const set = await setPaper(paper, version)
  if (!set.ok) return set
  const fileName = documentFileName({
    date: issuedAt(invoice), timeZone: merchant.timeZone, number: invoice.number ?? invoice.id,
    amount: { amount: invoice.total, currency: invoice.currency },
    suffix: kind === 'receipt' ? translator(locale, 'document')('file.receipt') : null,
  })
  return ok({ bytes: set.value, etag: `"${version.slice(0, 32)}"`, fileName })
}
