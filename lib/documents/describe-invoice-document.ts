import type { FullInvoice } from '@/lib/billing/objects/full-invoice'
import { describeInvoice } from './describe/describe-invoice'
import type { DescribedDocument } from './paper/described-document'
import { invoiceFileName } from './invoice-file-name'
import type { DocumentContext } from './load/load-document-context'

/** Describes an invoice, or the receipt of a paid one. */
export function describeInvoiceDocument(
  invoice: FullInvoice,
  kind: 'invoice' | 'receipt',
  context: DocumentContext,
): DescribedDocument {
  return {
    paper: describeInvoice(invoice, { kind, ...context }),
    fileName: invoiceFileName(invoice, kind, context),
  }
}
