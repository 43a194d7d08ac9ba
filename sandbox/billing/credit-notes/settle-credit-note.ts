import type { Form } from '../../core/http/form'
import type { Objects } from '../../core/store/objects'
import { refundCharge } from '../../core/payments/refund-charge'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { fitDefaultPayment, invoiceIntent } from '../invoices/invoice-intent'
import { moveBalance } from '../customers/move-balance'
import { settlePaid } from '../invoices/settle-invoice'
import type { Invoice } from '../objects'

type CreditNote = Objects['credit_note']

export interface Split {
  isPrePayment: boolean
  refund: number
  credit: number
  members: Partial<CreditNote>
}

/** Splits the total by how it is given back. For a paid invoice the parts must add up to the total. */
export function splitOf(input: Form, invoice: Invoice, total: number): Split {
  if (invoice.status !== 'paid') {
    if (total > invoice.amount_remaining) throw tooMuch(total, invoice.amount_remaining)
    const members = { pre_payment_amount: total, type: 'pre_payment' }
    return { isPrePayment: true, refund: 0, credit: 0, members }
  }
  const credited = invoice.amount_paid - invoice.post_payment_credit_notes_amount
  if (total > credited) throw tooMuch(total, credited)
  const part = (name: string) => input.integer(name) ?? 0
  const outOfBand = part('out_of_band_amount')
  const refund =
    part('refund_amount') +
    (input.forms('refunds') ?? []).reduce((sum, entry) => sum + (entry.integer('amount_refunded') ?? 0), 0)
  const credit = part('credit_amount')
  if (refund + credit + outOfBand !== total) {
    throw invalidRequest(
      `The sum of credit amount, refund amount and out of band amount (${refund + credit + outOfBand}) must equal the ` +
        `credit note amount (${total}).`,
    )
  }
  return {
    isPrePayment: false,
    refund,
    credit,
    members: { post_payment_amount: total, out_of_band_amount: outOfBand || null, type: 'post_payment' },
  }
}

function tooMuch(total: number, most: number) {
  return invalidRequest(
    `The credit note amount (${total}) exceeds the amount that can still be credited on this invoice (${most}).`,
    'amount',
  )
}

/** Lowers an open invoice and settles it if nothing is left to pay. A negative amount raises it again. */
export function lowerInvoice(universe: Universe, { id }: Invoice, by: number): void {
  const invoice = universe.collection('invoice').require(id)
  const lowered = universe.change(
    'invoice',
    id,
    {
      amount_due: invoice.amount_due - by,
      amount_remaining: invoice.amount_remaining - by,
      pre_payment_credit_notes_amount: invoice.pre_payment_credit_notes_amount + by,
    },
    'invoice.updated',
  )
  fitDefaultPayment(universe, lowered)
  if (lowered.amount_remaining === 0) settlePaid(universe, lowered, { paid: 0, attempted: invoice.attempted })
}

export function giveBack(universe: Universe, invoice: Invoice, note: CreditNote, { refund, credit }: Split): void {
  const charge = invoiceIntent(universe, invoice.id)?.latest_charge
  if (refund > 0) {
    if (!charge) throw invalidRequest('This invoice has no charge to refund.', 'refund_amount')
    const { id } = refundCharge(universe, { charge, amount: refund })
    universe.collection('credit_note').update(note.id, {
      refunds: [{ amount_refunded: refund, payment_record_refund: null, refund: id, type: 'refund' }],
    })
  }
  if (credit > 0 && invoice.customer) {
    const transaction = moveBalance(universe, invoice.customer, {
      amount: -credit,
      currency: invoice.currency,
      type: 'credit_note',
      creditNote: note.id,
      invoice: invoice.id,
    })
    universe.collection('credit_note').update(note.id, { customer_balance_transaction: transaction.id })
  }
  universe.change(
    'invoice',
    invoice.id,
    {
      post_payment_credit_notes_amount: invoice.post_payment_credit_notes_amount + note.total,
    },
    'invoice.updated',
  )
}
