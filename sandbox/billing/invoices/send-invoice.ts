import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { finalizeInvoice } from './finalize-invoice'
import type { Invoice } from '../objects'

/** Sends an invoice to its customer (`invoice.sent`), finalizing a draft first. */
export function sendInvoice(universe: Universe, id: string): Invoice {
  const known = universe.collection('invoice').require(id)
  if (known.collection_method !== 'send_invoice') {
    throw invalidRequest('You can only manually send an invoice if its collection method is `send_invoice`.')
  }
  const invoice = known.status === 'draft' ? finalizeInvoice(universe, id) : known
  if (invoice.status === 'open') universe.emit('invoice.sent', invoice)
  return invoice
}
