import type { Universe } from '../../core/store/universe'
import { changeSubscription } from '../subscriptions/change-subscription'
import { collectInvoice } from './collect-invoice'
import { stopAutomaticTax } from '../taxes/stop-automatic-tax'
import { finalizeInvoice } from './finalize-invoice'
import { subscriptionOf } from './subscription-of'

/** A draft's hour is over: finalizes it, then charges it or sends it. */
export function advanceDraft(universe: Universe, id: string): void {
  stopAutomaticTax(universe, id)
  const invoice = finalizeInvoice(universe, id)
  if (invoice.status !== 'open') return
  if (invoice.collection_method === 'send_invoice') {
    universe.emit('invoice.sent', invoice)
    return
  }
  // Finalizing by hand says nothing of the payment; here the attempt follows at once.
  collectInvoice(universe, id, { offSession: true, isAutomatic: true })
}

/** The next automatic attempt at an invoice that could not be charged before. */
export function retryInvoice(universe: Universe, id: string): void {
  collectInvoice(universe, id, { offSession: true, isAutomatic: true })
}

/** A sent invoice was not paid by its due date (`invoice.overdue`): its subscription is past due. */
export function markOverdue(universe: Universe, id: string): void {
  const invoice = universe.collection('invoice').update(id, { _isOverdue: true })
  universe.emit('invoice.overdue', invoice)
  const subscription = subscriptionOf(universe, invoice)
  if (subscription?.status === 'active' && subscription.latest_invoice === id) {
    changeSubscription(universe, subscription.id, { status: 'past_due' })
  }
}
