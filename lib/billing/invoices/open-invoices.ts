import { invoicesOf } from './invoices-of'
import type { Invoice, Subscription } from '../types'

/** The subscription's invoices with something left to pay, oldest first. A debit of some may be under way. */
export function openInvoices<I extends Invoice>(subscription: Pick<Subscription, 'id'>, invoices: readonly I[]): I[] {
  return invoicesOf(subscription, invoices).filter(
    ({ status, amountRemaining }) => status === 'open' && amountRemaining > 0n,
  )
}
