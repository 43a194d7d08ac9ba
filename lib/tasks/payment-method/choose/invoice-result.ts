import type { Collection } from '@/lib/stripe/fetch/fetch-collection'
import { paymentReached } from '../../engine/charge/payment-reached'

/** What came of charging one invoice to a new payment method. */
export type InvoiceResult = {
  id: string
  /** `closed`: there was nothing to charge any more */
  state: 'paid' | 'processing' | 'requires_action' | 'declined' | 'closed'
  /** Stripe's codes of a decline */
  errorCode: string | null
  declineCode: string | null
}

/** The result of an invoice as Stripe has it, or null while the method has not been tried. */
export function invoiceResult(id: string, collection: Collection | null, method: string): InvoiceResult | null {
  const undeclined = { errorCode: null, declineCode: null }
  if (!collection) return { id, state: 'closed', ...undeclined }
  const reached = paymentReached(collection, method)
  if (reached) return { id, state: reached, ...undeclined }
  if (collection.status !== 'open') return { id, state: 'closed', ...undeclined }
  const { intent } = collection
  if (intent?.failedMethodId !== method) return null
  return { id, state: 'declined', errorCode: intent.errorCode, declineCode: intent.declineCode }
}
