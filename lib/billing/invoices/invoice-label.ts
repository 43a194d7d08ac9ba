import { invoiceDue, type Clock } from './invoice-due'
import { paymentVerdict, type PaymentVerdict } from './payment-verdict'
import type { Invoice } from '../types'

export type InvoiceLabel =
  'paid' | 'refunded' | 'partly_refunded' | 'void' | 'uncollectible' | 'waiting' | PaymentVerdict['label']

type Labelled = Pick<
  Invoice,
  | 'status'
  | 'collectionMethod'
  | 'dueDate'
  | 'attemptCount'
  | 'requiresAction'
  | 'processingSince'
  | 'amountPaid'
  | 'amountRefunded'
> &
  Partial<Pick<Invoice, 'ofPendingChange'>>

/** How the history names an invoice; null for a draft, which customers do not see. */
export function invoiceLabel(invoice: Labelled, clock: Clock): InvoiceLabel | null {
  const { status, collectionMethod: collection, processingSince, amountPaid, amountRefunded } = invoice
  if (status === 'draft') return null
  if (status === 'open') {
    // Nothing is owed for a change that is dropped unless it is paid.
    if (invoice.ofPendingChange && !processingSince) return 'waiting'
    const attempt = processingSince ? 'debit_processing' : 'untried'
    return paymentVerdict({ collection, due: invoiceDue(invoice, clock), attempt, method: 'fine' }).label
  }
  if (status !== 'paid' || !amountRefunded) return status
  return amountRefunded < amountPaid ? 'partly_refunded' : 'refunded'
}
