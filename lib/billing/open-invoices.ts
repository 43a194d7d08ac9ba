import { isPayable } from './is-payable'
import type { Invoice, Subscription } from './types'

/** The subscription's invoices with something left to pay, oldest first. */
export function openInvoices<I extends Invoice>(subscription: Pick<Subscription, 'id'>, invoices: readonly I[]): I[] {
  return invoices
    .filter((invoice) => invoice.subscriptionId === subscription.id && isPayable(invoice))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
}
