import { z } from 'zod'
import { discountAmountRowSchema, discountAmountSchema } from './discount-amount'
import { amount, count, moment, text } from './fields'
import { taxAmountRowSchema, taxAmountSchema } from './tax-amount'

/** A credit note as a document shows it. */
export const creditNoteSchema = z.object({
  id: text,
  number: text,
  status: text,
  reason: text.nullable(),
  memo: text.nullable(),
  currency: text,
  subtotal: amount,
  total: amount,
  prePaymentAmount: amount,
  postPaymentAmount: amount,
  taxes: z.array(taxAmountSchema),
  discounts: z.array(discountAmountSchema),
  lines: z.array(z.object({ description: text.nullable(), quantity: count.nullable(), amount: count })),
  effectiveAt: moment.nullable(),
  voidedAt: moment.nullable(),
  createdAt: moment,
})

export const creditNoteRowSchema = creditNoteSchema.extend({
  invoiceId: text,
  /** 'pre_payment', 'post_payment' or 'mixed' */
  type: text,
  taxes: z.array(taxAmountRowSchema),
  discounts: z.array(discountAmountRowSchema),
})

export type CreditNoteRow = z.infer<typeof creditNoteRowSchema>
