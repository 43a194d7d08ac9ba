import type { Form } from '../../core/http/form'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { readInvoice } from './read-invoice'
import { repriced } from './reprice-invoice'
import type { Invoice } from '../objects'
import type { InvoiceLine } from '../remembered'
import { syncDebits } from '../changes/sync-debits'

/** These parameters may still change once an invoice is finalized. */
const always = ['auto_advance', 'default_payment_method', 'default_source', 'expand', 'metadata', 'payment_settings']
const whenSent = ['days_until_due', 'due_date']

/** `POST /v1/invoices/:id`. */
export function updateInvoice(universe: Universe, id: string, input: Form): Invoice {
  const invoice = universe.collection('invoice').require(id)
  if (invoice.status === 'draft') {
    const members = { ...invoice, ...readInvoice(universe, input, invoice) }
    return universe.change('invoice', id, { ...members, ...repriced(universe, members) }, 'invoice.updated')
  }
  const allowed = invoice.status === 'open' ? [...always, ...whenSent] : ['expand', 'metadata']
  const other = input.names().find((name) => !allowed.includes(name))
  if (other) throw notEditable(other)
  const members = readInvoice(universe, input, invoice)
  return universe.change(
    'invoice',
    id,
    {
      auto_advance: members.auto_advance,
      default_payment_method: members.default_payment_method,
      due_date: invoice.collection_method === 'send_invoice' ? members.due_date : null,
      metadata: mergeMetadata(invoice.metadata ?? {}, input),
    },
    'invoice.updated',
  )
}

/** Replaces a draft's lines and prices it again (`invoice.updated`). */
export function changeLines(universe: Universe, invoice: Invoice, lines: InvoiceLine[]): Invoice {
  const changed = universe.change('invoice', invoice.id, repriced(universe, invoice, lines), 'invoice.updated')
  syncDebits(universe, changed)
  return changed
}

/** Returns the invoice if its lines may still change, and throws otherwise. */
export function requireDraft(universe: Universe, id: string): Invoice {
  const invoice = universe.collection('invoice').require(id)
  if (invoice.status !== 'draft') throw notEditable()
  return invoice
}

function notEditable(param?: string) {
  return new StripeError({
    code: 'invoice_not_editable',
    ...(param && { param }),
    message:
      "Finalized invoices can't be updated in this way. You can only modify the metadata, the payment method and " +
      'how the invoice is collected.',
  })
}
