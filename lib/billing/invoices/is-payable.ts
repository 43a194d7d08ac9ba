import type { Invoice } from '../types'

/** Whether a customer can pay the invoice now: it is open and something is left to pay. */
export function isPayable(invoice: Pick<Invoice, 'status' | 'amountRemaining'>): boolean {
  return invoice.status === 'open' && invoice.amountRemaining > 0n
}
