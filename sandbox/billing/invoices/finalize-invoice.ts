import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { applyBalance } from '../arithmetic/apply-balance'
import { applyGrants } from '../credits/apply-grants'
import { voidInvoice } from './close-invoice'
import { documentUrl } from '../documents/document-url'
import { createInvoiceIntent } from './invoice-intent'
import { customerSnapshot } from './invoice-shape'
import { moveBalance } from '../customers/move-balance'
import { unrecognized } from '../taxes/require-location'
import { settledRendering } from './rendering'
import { repriced } from './reprice-invoice'
import { settlePaid } from './settle-invoice'
import { day } from '../settings'
import type { Customer, Invoice } from '../objects'

/**
 * Gives a draft its number and its PaymentIntent, and fixes the customer's data and balance. An invoice with nothing
 * due is paid at once. `usesCredit`: the customer's balance and billing credits count, unless the invoice is void at once.
 * Emits `invoice.finalized`, then `payment_intent.created` or `invoice.paid`.
 */
export function finalizeInvoice(
  universe: Universe,
  id: string,
  patch: Partial<Invoice> = {},
  usesCredit = true,
): Invoice {
  const draft = universe.collection('invoice').require(id)
  if (draft.status !== 'draft') {
    throw invalidRequest(
      "This invoice is already finalized, you can't re-finalize a non-draft invoice.",
      undefined,
      'invoice_already_finalized',
    )
  }
  const now = universe.now(draft.customer)
  const customer = universe.collection('customer').get(draft.customer)
  const current = { ...draft, ...patch, ...(customer && customerSnapshot(universe, customer)) }
  const discounted = { ...current, ...repriced(universe, current) }
  if (discounted.automatic_tax.status === 'requires_location_inputs') throw unrecognized()
  const lines = usesCredit ? applyGrants(universe, discounted) : discounted._lines
  const priced = lines === discounted._lines ? discounted : { ...discounted, ...repriced(universe, discounted, lines) }
  const isCharged = priced.collection_method === 'charge_automatically'
  const starting = customer?.balance ?? 0
  const { amountDue, endingBalance, type } =
    usesCredit || priced.total < 0
      ? applyBalance(priced.total, starting, priced.currency, isCharged)
      : { amountDue: priced.total, endingBalance: starting, type: null }
  if (customer && type) {
    moveBalance(universe, customer.id, {
      amount: endingBalance - starting,
      currency: priced.currency,
      type,
      invoice: id,
    })
  }
  const invoice = universe.collection('invoice').update(id, {
    ...priced,
    amount_due: amountDue,
    amount_remaining: amountDue,
    automatically_finalizes_at: null,
    due_date: isCharged ? null : (draft.due_date ?? now + (draft._daysUntilDue ?? 30) * day),
    effective_at: draft.effective_at ?? now,
    ending_balance: endingBalance,
    hosted_invoice_url: documentUrl(universe, id, 'i'),
    invoice_pdf: `${documentUrl(universe, id, 'i')}/pdf`,
    next_payment_attempt: isCharged && priced.auto_advance ? priced.next_payment_attempt : null,
    rendering: settledRendering(priced.rendering, customer),
    number: draft.number ?? (customer ? nextNumber(universe, customer) : null),
    starting_balance: starting,
    status: 'open',
    status_transitions: { ...draft.status_transitions, finalized_at: now },
    _appliedBalance: endingBalance - starting,
  })
  universe.emit('invoice.finalized', invoice)
  if (invoice.from_invoice) replaceOriginal(universe, invoice.from_invoice.invoice, id)
  if (amountDue === 0) return settlePaid(universe, invoice, { paid: 0, attempted: true })
  createInvoiceIntent(universe, invoice)
  return universe.collection('invoice').require(id)
}

/** Replaces an invoice with its finalized revision. */
function replaceOriginal(universe: Universe, original: string, revision: string): void {
  universe.collection('invoice').update(original, { latest_revision: revision })
  if (universe.collection('invoice').require(original).status === 'open') voidInvoice(universe, original)
}

function nextNumber(universe: Universe, customer: Customer): string {
  const sequence = customer.next_invoice_sequence ?? 1
  universe.collection('customer').update(customer.id, { next_invoice_sequence: sequence + 1 })
  return `${customer.invoice_prefix ?? 'INV'}-${String(sequence).padStart(4, '0')}`
}
