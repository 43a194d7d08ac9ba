import { invoicesOf } from './invoices-of'
import { isPayable } from './is-payable'
import type { Invoice, Subscription } from '../types'

/** The subscription's invoices with something left to pay, oldest first. */
export function openInvoices<I extends Invoice>(subscription: Pick<Subscription, 'id'>, invoices: readonly I[]): I[] {
  return invoicesOf(subscription, invoices).filter(isPayable)
}
