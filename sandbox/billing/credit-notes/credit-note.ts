import type { Form } from '../../core/http/form'
import { embeddedList } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Objects } from '../../core/store/objects'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { readCreditLines, type CreditLine } from './credit-lines'
import { documentUrl } from '../documents/document-url'
import { giveBack, lowerInvoice, splitOf } from './settle-credit-note'
import type { Invoice } from '../objects'

type CreditNote = Objects['credit_note']

const reasons = ['duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory'] as const

/** Issues a credit note, which lowers the amount of an open invoice or gives back money of a paid one. */
export function issueCreditNote(universe: Universe, input: Form): CreditNote {
  const invoice = universe.collection('invoice').require(input.requiredText('invoice'), 'invoice')
  if (!['open', 'paid', 'uncollectible'].includes(invoice.status ?? '') || !invoice.customer) {
    throw invalidRequest(
      'You can only create credit notes on invoices that are open, paid or uncollectible.',
      'invoice',
    )
  }
  const id = universe.newId('cn')
  const note = draftNote(universe, input, invoice, id, invoice.customer)
  const split = splitOf(input, invoice, note.total)
  const stored = universe.collection('credit_note').insert({ ...note, ...split.members })
  if (split.isPrePayment) lowerInvoice(universe, invoice, note.total)
  else giveBack(universe, invoice, stored, split)
  const issued = universe.collection('credit_note').require(id)
  universe.emit('credit_note.created', issued)
  return issued
}

/** Voids a credit note of an open invoice (`credit_note.voided`). */
export function voidCreditNote(universe: Universe, id: string): CreditNote {
  const note = universe.collection('credit_note').require(id)
  const invoice = universe.collection('invoice').require(note.invoice)
  if (note.status === 'void' || note.type !== 'pre_payment' || invoice.status !== 'open') {
    throw invalidRequest('You can only void an issued credit note of an open invoice.')
  }
  lowerInvoice(universe, invoice, -note.total)
  const voided = universe
    .collection('credit_note')
    .update(id, { status: 'void', voided_at: universe.now(note.customer) })
  universe.emit('credit_note.voided', voided)
  return voided
}

function draftNote(universe: Universe, input: Form, invoice: Invoice, id: string, customer: string): CreditNote {
  const lines = readCreditLines(universe, input, invoice)
  const sum = (of: (line: CreditLine) => number) => lines.reduce((total, line) => total + of(line), 0)
  const taxes = (inclusive: boolean) =>
    sum((line) =>
      (line.taxes ?? [])
        .filter((tax) => (tax.tax_behavior === 'inclusive') === inclusive)
        .reduce((total, tax) => total + tax.amount, 0),
    )
  const subtotal = sum(({ amount }) => amount)
  const discount = sum(({ discount_amount: amount }) => amount)
  const total = subtotal - discount + taxes(false)
  const count = universe.collection('credit_note').by('invoice', invoice.id).length + 1
  return {
    id,
    object: 'credit_note',
    amount: total,
    amount_shipping: 0,
    created: universe.now(customer),
    currency: invoice.currency,
    customer,
    customer_account: null,
    customer_balance_transaction: null,
    discount_amount: discount,
    discount_amounts: lines.flatMap((line) => line.discount_amounts),
    effective_at: input.integer('effective_at') ?? universe.now(customer),
    invoice: invoice.id,
    lines: embeddedList(lines, `/v1/credit_notes/${id}/lines`),
    livemode: false,
    memo: input.text('memo') ?? null,
    metadata: mergeMetadata({}, input),
    number: `${invoice.number ?? 'CN'}-CN-${String(count).padStart(2, '0')}`,
    out_of_band_amount: null,
    pdf: documentUrl(universe, id, 'cn'),
    post_payment_amount: 0,
    pre_payment_amount: 0,
    pretax_credit_amounts: lines.flatMap((line) => line.pretax_credit_amounts),
    reason: input.oneOf('reason', reasons) ?? null,
    refunds: [],
    shipping_cost: null,
    status: 'issued',
    subtotal,
    subtotal_excluding_tax: subtotal - taxes(true),
    total,
    total_excluding_tax: subtotal - discount - taxes(true),
    total_taxes: lines.flatMap((line) => line.taxes ?? []),
    type: 'post_payment',
    voided_at: null,
  }
}
