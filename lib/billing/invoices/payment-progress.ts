import type { Invoice } from '../types'

/** What came of charging an invoice when it was asked for. */
export type PaymentResult = {
  /** `received`: it has still to be asked for; `closed`: there is nothing to charge any more */
  state: 'received' | 'paid' | 'processing' | 'requires_action' | 'declined' | 'closed'
  errorCode: string | null
  declineCode: string | null
}

/**
 * Where the payment of an invoice stands now: what the customer was told when it was asked for may have been overtaken
 * by an answer to the bank, by a later attempt, or by the merchant.
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
  // The bank was answered, and not with yes.
  return { state: 'declined', errorCode: invoice.errorCode, declineCode: invoice.declineCode }
}
