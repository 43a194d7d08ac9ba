import type { FullInvoice } from '@/lib/billing/objects/full-invoice'
import { translator } from '@/lib/i18n'
import { issuedAt } from './describe/describe-invoice'
import { documentFileName } from './file-name'
import type { DocumentContext } from './load/load-document-context'

/** The name of an invoice's file, or of its receipt's or corrected copy's. */
export function invoiceFileName(
  invoice: FullInvoice,
  kind: 'invoice' | 'receipt' | 'corrected_copy',
  { merchant, reader }: DocumentContext,
): string {
  const { id, number, total, currency } = invoice
  return documentFileName({
    date: issuedAt(invoice),
    timeZone: merchant.timeZone,
    number: number ?? id,
    amount: { amount: total, currency },
    suffix: kind === 'invoice' ? null : translator(reader.locale, 'document')(`file.${kind}`),
  })
}
