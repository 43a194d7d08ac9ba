import { ok, type Result } from '@/lib/errors'
import type { Locale } from '@/lib/i18n'
import { prepareDocument, type PreparedDocument } from './prepare-document'
import type { Patience } from './renderer/set-paper'

export type InvoiceDocument = {
  merchantId: string
  customerId: string
  invoiceId: string
  /** a receipt is of a paid invoice only */
  kind: 'invoice' | 'receipt'
  locale: Locale
}

export type DocumentFile = Pick<PreparedDocument, 'fileName' | 'etag' | 'origin'> & { bytes: Uint8Array }

/**
 * The PDF of an invoice or of its receipt, in the reader's language and the merchant's brand. Fails as
 * `prepareDocument` and its `bytes` do; an export asks with `whenBusy: 'wait'`, and its signal ends the waiting.
 */
export async function renderInvoicePdf(request: InvoiceDocument, patience?: Patience): Promise<Result<DocumentFile>> {
  const { invoiceId, ...asked } = request
  const prepared = await prepareDocument({ ...asked, id: invoiceId })
  if (!prepared.ok) return prepared
  const { fileName, etag, origin } = prepared.value
  const bytes = await prepared.value.bytes(patience)
  return bytes.ok ? ok({ fileName, etag, origin, bytes: bytes.value }) : bytes
}
