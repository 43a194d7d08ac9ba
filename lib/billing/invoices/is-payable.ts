import type { Invoice } from '../types'

/** Whether a customer can pay the invoice now: any open one with something left to pay. */
export function isPayable(invoice: Pick<Invoice, 'status' | 'amountRemaining'>): boolean {
  return invoice.status === 'open' && invoice.amountRemaining > 0n
}
