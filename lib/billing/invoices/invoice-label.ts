import type { Invoice } from '../types'

export type InvoiceLabel = 'paid' | 'due' | 'overdue' | 'void' | 'uncollectible'

/**
 * How the history names an invoice; null for a draft, which customers do not see.
 * A due date decides what is overdue. An invoice without one is charged automatically and was due at once: a failed
 * attempt makes it overdue, unless the payment only waits for the customer's confirmation.
 */
export function invoiceLabel(
  invoice: Pick<Invoice, 'status' | 'dueDate' | 'attemptCount' | 'requiresAction'>,
  now: Date,
): InvoiceLabel | null {
  if (invoice.status === 'draft') return null
  if (invoice.status !== 'open') return invoice.status
  const overdue = invoice.dueDate ? invoice.dueDate < now : invoice.attemptCount > 0 && !invoice.requiresAction
  return overdue ? 'overdue' : 'due'
}
