import { isOfPendingChange } from '../invoices/is-of-pending-change'
import type { Invoice, Subscription } from '../types'

type Open = Pick<Invoice, 'id' | 'total' | 'amountDue'>

/**
 * What of the customer's balance comes back if a change that waits for its payment is dropped; negative is credit. Its
 * invoice took it, and Stripe gives it back with an `unapplied_from_invoice` transaction when the invoice is void
 * (https://docs.stripe.com/billing/customer/balance).
 */
export function returnedBalance(
  subscription: Pick<Subscription, 'plannedChange' | 'latestInvoiceId'>,
  openInvoices: readonly Open[],
): bigint {
  const invoice = openInvoices.find((each) => isOfPendingChange(each, [subscription]))
  return invoice ? invoice.amountDue - invoice.total : 0n
}
