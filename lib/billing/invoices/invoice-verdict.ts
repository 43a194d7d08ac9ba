import { invoiceDue, type Clock } from './invoice-due'
import { paymentAttempt } from './payment-attempt'
import { paymentVerdict, type PaymentVerdict } from './payment-verdict'
import type { MethodStanding } from '../payment-methods/method-standing'
import type { Invoice } from '../types'

export type JudgedInvoice = Pick<
  Invoice,
  | 'collectionMethod'
  | 'dueDate'
  | 'attemptCount'
  | 'requiresAction'
  | 'processingSince'
  | 'errorCode'
  | 'declineCode'
  | 'attemptMethodType'
>

/** What an open invoice means for its customer at this moment. */
export function invoiceVerdict(invoice: JudgedInvoice, clock: Clock, method: MethodStanding = 'fine'): PaymentVerdict {
  return paymentVerdict({
    collection: invoice.collectionMethod,
    due: invoiceDue(invoice, clock),
    attempt: paymentAttempt(invoice),
    method,
  })
}
