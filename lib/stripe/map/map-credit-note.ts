import type { Stripe } from '../client/client'
import { amountOf } from './amount-of'
import type { BillingNames } from './billing-names'
import { dateOf } from './date-of'
import { idOf } from '../client/id-of'
import { mapDiscounts } from './map-discounts'
import { mapTaxes } from './map-taxes'
import type { CreditNoteRow } from '@/lib/billing/objects/credit-note'

/** `lines` are all of the note's lines; the note itself carries only the first ten. */
export function mapCreditNote(
  note: Stripe.CreditNote,
  names: BillingNames,
  lines: Stripe.CreditNoteLineItem[] = note.lines.data,
): CreditNoteRow {
  return {
    id: note.id,
    invoiceId: idOf(note.invoice),
    number: note.number,
    status: note.status,
    type: note.type,
    reason: note.reason,
    memo: note.memo,
    currency: note.currency,
    subtotal: amountOf(note.subtotal),
    total: amountOf(note.total),
    prePaymentAmount: amountOf(note.pre_payment_amount),
    postPaymentAmount: amountOf(note.post_payment_amount),
    taxes: mapTaxes(note.total_taxes, names),
    discounts: mapDiscounts(note.discount_amounts, names),
    lines: lines.map(({ description, quantity, amount }) => ({ description, quantity, amount })),
    effectiveAt: dateOf(note.effective_at),
    voidedAt: dateOf(note.voided_at),
    createdAt: dateOf(note.created),
  }
}
