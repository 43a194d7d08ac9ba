import { deleted } from '../../core/store/deleted'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { invoiceItemOf } from '../lines/pending-items'

/** Deletes a draft that belongs to no subscription (`invoice.deleted`), together with its invoice items. */
export function deleteDraft(universe: Universe, id: string) {
  const invoice = universe.collection('invoice').require(id)
  if (invoice.status !== 'draft')
    throw invalidRequest('You can only delete draft invoices.', undefined, 'invoice_not_editable')
  if (invoice.parent?.type === 'subscription_details') {
    throw invalidRequest('You cannot delete invoices created by subscriptions.')
  }
  for (const line of invoice._lines) {
    const item = universe.collection('invoiceitem').get(invoiceItemOf(line))
    if (item) universe.collection('invoiceitem').delete(item.id, deleted('invoiceitem', item.id))
  }
  const tombstone = deleted('invoice', id)
  universe.collection('invoice').delete(id, tombstone)
  universe.emit('invoice.deleted', invoice)
  return tombstone
}
