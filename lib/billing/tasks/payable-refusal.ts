import { isPayable } from '../invoices/is-payable'
import type { Invoice } from '../types'

/** Why a customer cannot pay an invoice, or null where that is possible. */
export function payableRefusal(
  invoice: Pick<Invoice, 'status' | 'amountRemaining' | 'processingSince'>,
): 'already_paid' | 'payment_processing' | 'not_payable' | null {
  if (isPayable(invoice)) return null
  if (invoice.status === 'open' && invoice.processingSince) return 'payment_processing'
  return invoice.status === 'paid' ? 'already_paid' : 'not_payable'
}
