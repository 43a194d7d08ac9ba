import type { Invoice, Subscription } from '../types'

/**
 * Whether the invoice is that of a change of plan that waits for its payment. Stripe voids it when the change is dropped
 * (https://docs.stripe.com/billing/subscriptions/pending-updates), so it is not a debt.
 */
export function isOfPendingChange(
  { id }: Pick<Invoice, 'id'>,
  subscriptions: readonly Pick<Subscription, 'plannedChange' | 'latestInvoiceId'>[],
): boolean {
  return subscriptions.some(
    ({ plannedChange, latestInvoiceId }) => plannedChange?.type === 'pending_update' && latestInvoiceId === id,
  )
}
