import { ok, type Result } from '@/lib/errors'
import type { FullInvoice } from '@/lib/billing/objects/full-invoice'
import { describeInvoiceDocument } from './describe-invoice-document'
import type { DocumentContext } from './load/load-document-context'
import { prepareDescribed, type PreparedDocument } from './prepare-described'
import type { Patience } from './renderer/set-paper'

export type DocumentFile = Pick<PreparedDocument, 'fileName'> & { bytes: Uint8Array }

/**
 * The PDF of an invoice, in the reader's language and the merchant's brand. Fails as the `bytes` of `prepareDocument`
 * do. An export passes `whenBusy: 'wait'`, and its signal ends the wait.
 */
export async function renderInvoicePdf(
  invoice: FullInvoice,
  context: DocumentContext,
  patience?: Patience,
): Promise<Result<DocumentFile>> {
  const { fileName, ...prepared } = prepareDescribed(describeInvoiceDocument(invoice, 'invoice', context))
  const bytes = await prepared.bytes(patience)
  return bytes.ok ? ok({ fileName, bytes: bytes.value }) : bytes
}
