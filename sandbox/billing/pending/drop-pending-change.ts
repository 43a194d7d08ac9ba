import type { Universe } from '../../core/store/universe'
import { voidInvoice } from '../invoices/close-invoice'
import type { Subscription } from '../objects'
import { expirePendingChange } from './pending-change'

/** Gives up a change that waits for its payment: its invoice is voided, and the change is not made. */
export function dropPendingChange(universe: Universe, subscription: Subscription): void {
  const invoice = universe.collection('invoice').get(subscription._pendingChange?.invoice)
  if (invoice?.status === 'open' || invoice?.status === 'uncollectible') voidInvoice(universe, invoice.id)
  else expirePendingChange(universe, subscription)
}
