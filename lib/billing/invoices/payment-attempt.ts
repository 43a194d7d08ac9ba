import { debitDays } from '../payment-methods/debit-days'
import type { Invoice } from '../types'

export type PaymentAttempt = 'untried' | 'declined' | 'to_confirm' | 'debit_processing' | 'debit_failed'

type Tried = Pick<Invoice, 'requiresAction' | 'processingSince' | 'errorCode' | 'declineCode' | 'attemptMethodType'>

/**
 * What came of the last payment of an open invoice. Without a bank's answer nobody has tried to charge it, whatever the
 * subscription's status.
 */
export function paymentAttempt(invoice: Tried): PaymentAttempt {
  if (invoice.processingSince) return 'debit_processing'
  if (invoice.requiresAction) return 'to_confirm'
  if (invoice.errorCode === null && invoice.declineCode === null) return 'untried'
  return debitDays(invoice.attemptMethodType) === null ? 'declined' : 'debit_failed'
}
