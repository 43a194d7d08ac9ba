import type { Invoice } from '../types'

/**
 * Whether a customer can pay the invoice now: it is open, something is left to pay, and no debit for it is under way.
 */
export function isPayable(invoice: Pick<Invoice, 'status' | 'amountRemaining' | 'processingSince'>): boolean {
  return invoice.status === 'open' && invoice.amountRemaining > 0n && invoice.processingSince === null
}
