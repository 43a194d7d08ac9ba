import { translator } from '@/lib/i18n'
import type { FullInvoice } from '@/lib/billing/objects/full-invoice'
import { describeInvoice, issuedAt } from './describe/describe-invoice'
import type { DescribedDocument } from './paper/described-document'
import { documentFileName } from './file-name'
import type { DocumentContext } from './load/load-document-context'

/** Describes an invoice, or the receipt of a paid one. */
export function describeInvoiceDocument(
  invoice: FullInvoice,
  kind: 'invoice' | 'receipt',
  { merchant, reader }: DocumentContext,
): DescribedDocument {
  return {
    paper: describeInvoice(invoice, { kind, merchant, reader }),
    fileName: documentFileName({
      date: issuedAt(invoice),
      timeZone: merchant.timeZone,
      number: invoice.number ?? invoice.id,
      amount: { amount: invoice.total, currency: invoice.currency },
      suffix: kind === 'receipt' ? translator(reader.locale, 'document')('file.receipt') : null,
    }),
    stripeObject: { stripeAccountId: merchant.stripeAccountId, kind: 'invoice', id: invoice.id },
  }
}
