import type { Universe } from '../../core/store/universe'
import { changeSubscription } from '../subscriptions/change-subscription'
import { collectInvoice } from './collect-invoice'
import { stopAutomaticTax } from '../taxes/stop-automatic-tax'
import { finalizeInvoice } from './finalize-invoice'
import { subscriptionOf } from './subscription-of'

/** Finalizes a draft whose hour is over, then charges or sends it. */
export function advanceDraft(universe: Universe, id: string): void {
  stopAutomaticTax(universe, id)
  const invoice = finalizeInvoice(universe, id)
  if (invoice.status !== 'open') return
  if (invoice.collection_method === 'send_invoice') {
    universe.emit('invoice.sent', invoice)
    return
  }
  // Here, unlike after finalizing by hand, the attempt follows at once.
  collectInvoice(universe, id, { offSession: true, isAutomatic: true })
}

/** Makes the next automatic attempt at an invoice that could not be charged before. */
export function retryInvoice(universe: Universe, id: string): void {
  collectInvoice(universe, id, { offSession: true, isAutomatic: true })
}

/** Marks a sent invoice as unpaid by its due date (`invoice.overdue`), which makes its subscription past due. */
export function markOverdue(universe: Universe, id: string): void {
  const invoice = universe.collection('invoice').update(id, { _isOverdue: true })
  universe.emit('invoice.overdue', invoice)
  const subscription = subscriptionOf(universe, invoice)
  if (subscription?.status === 'active' && subscription.latest_invoice === id) {
    changeSubscription(universe, subscription.id, { status: 'past_due' })
  }
}
