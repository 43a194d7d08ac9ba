import type { Invoice } from '../types'

/** The result of charging an invoice when the customer asked for it. */
export type PaymentResult = {
  /** `received`: not yet charged; `closed`: nothing is left to charge */
  state: 'received' | 'paid' | 'processing' | 'requires_action' | 'declined' | 'closed'
  errorCode: string | null
  declineCode: string | null
}

/**
 * Where the payment of an invoice stands now. The customer may have answered the bank since, a later attempt may have
 * been made, or the merchant may have closed the invoice.
 */
export function paymentProgress(
  result: PaymentResult,
  invoice: Pick<Invoice, 'status' | 'requiresAction' | 'errorCode' | 'declineCode'> | null,
): PaymentResult {
  const { state } = result
  if (!invoice) return result
  const plain = { errorCode: null, declineCode: null }
  if (invoice.status === 'paid') return { state: 'paid', ...plain }
  if (invoice.status !== 'open') return { state: 'closed', ...plain }
  if (state !== 'requires_action') return result
  if (invoice.requiresAction) return { state, ...plain }
  // The customer has answered the bank, and the payment failed.
  return { state: 'declined', errorCode: invoice.errorCode, declineCode: invoice.declineCode }
}
