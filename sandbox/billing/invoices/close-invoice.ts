import { StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { returnCredits } from '../credits/apply-grants'
import { followInvoice } from './follow-invoice'
import { cancelInvoiceIntent } from './invoice-intent'
import { moveBalance } from '../customers/move-balance'
import type { Invoice } from '../objects'

/** Voids an invoice (`invoice.voided`) and returns the balance and the credits it used. */
export function voidInvoice(universe: Universe, id: string): Invoice {
  const invoice = requireStatus(universe, id, ['open', 'uncollectible'], 'void')
  cancelInvoiceIntent(universe, invoice, 'void_invoice')
  const applied = invoice._appliedBalance ?? 0
  if (applied !== 0 && invoice.customer) {
    moveBalance(universe, invoice.customer, {
      amount: -applied,
      currency: invoice.currency,
      type: 'unapplied_from_invoice',
      invoice: id,
    })
  }
  returnCredits(universe, invoice)
  return close(universe, invoice, 'void', { voided_at: universe.now(invoice.customer) }, 'invoice.voided')
}

/** Writes an invoice off as a bad debt (`invoice.marked_uncollectible`). It can still be paid. */
export function markUncollectible(universe: Universe, id: string): Invoice {
  const invoice = requireStatus(universe, id, ['open'], 'mark uncollectible')
  const at = { marked_uncollectible_at: universe.now(invoice.customer) }
  return close(universe, invoice, 'uncollectible', at, 'invoice.marked_uncollectible')
}

function close(
  universe: Universe,
  invoice: Invoice,
  status: 'void' | 'uncollectible',
  at: Partial<Invoice['status_transitions']>,
  event: string,
): Invoice {
  const closed = universe.collection('invoice').update(invoice.id, {
    auto_advance: false,
    next_payment_attempt: null,
    ...(status === 'void' && { _debit: undefined }),
    status,
    status_transitions: { ...invoice.status_transitions, ...at },
  })
  universe.emit(event, closed)
  followInvoice(universe, closed, { type: status === 'void' ? 'voided' : 'uncollectible' })
  return closed
}

/** Returns the invoice if its status allows the action, and throws Stripe's error otherwise. */
export function requireStatus(universe: Universe, id: string, allowed: string[], action: string): Invoice {
  const invoice = universe.collection('invoice').require(id)
  if (allowed.includes(invoice.status ?? '')) return invoice
  throw new StripeError({
    message: `You can only ${action} an invoice that is ${allowed.join(' or ')}. This invoice is ${invoice.status}.`,
    ...(invoice.status === 'paid' && { code: 'invoice_not_editable' }),
  })
}
