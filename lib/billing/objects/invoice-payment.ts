import { z } from 'zod'
import { amount, flag, moment, text } from './fields'

/** A payment of an invoice as a document shows it. */
export const invoicePaymentSchema = z.object({
  id: text,
  status: text,
  amountPaid: amount.nullable(),
  paidAt: moment.nullable(),
  /** from the charge, so that a receipt can name it after the method is gone */
  methodType: text.nullable(),
  brand: text.nullable(),
  last4: text.nullable(),
  amountRefunded: amount,
})

export const invoicePaymentRowSchema = invoicePaymentSchema.extend({
  invoiceId: text,
  /** whether Stripe collects the invoice by this payment; there may be others */
  isDefault: flag,
  currency: text,
  amountRequested: amount,
  paymentIntentId: text.nullable(),
  chargeId: text.nullable(),
  createdAt: moment,
})

export type InvoicePaymentRow = z.infer<typeof invoicePaymentRowSchema>
