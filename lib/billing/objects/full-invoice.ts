import { z } from 'zod'
import { creditNoteSchema } from './credit-note'
import { discountAmountSchema } from './discount-amount'
import { moment } from './fields'
import { invoiceDerived, invoiceOfChange, invoiceRowSchema } from './invoice'
import { invoiceLineSchema } from './invoice-line'
import { invoicePaymentSchema } from './invoice-payment'
import { taxAmountSchema } from './tax-amount'

/** The fields that a document does not show. */
const unprinted = {
  subscriptionId: true,
  billingReason: true,
  collectionMethod: true,
  autoAdvance: true,
  attemptCount: true,
  nextPaymentAttempt: true,
  errorCode: true,
  declineCode: true,
  requiresAction: true,
  processingSince: true,
  attemptMethodType: true,
  failedMethodId: true,
  failedAt: true,
  amountRefunded: true,
  periodStart: true,
  periodEnd: true,
} as const

/** An invoice with everything that its document shows: the parties as they were then, and amounts in minor units. */
export const fullInvoiceSchema = invoiceRowSchema.omit(unprinted).extend({
  status: z.enum(['open', 'paid', 'void', 'uncollectible']),
  taxes: z.array(taxAmountSchema),
  discounts: z.array(discountAmountSchema),
  lines: z.array(invoiceLineSchema),
  /** oldest first */
  payments: z.array(invoicePaymentSchema),
  /** oldest first, void ones included */
  creditNotes: z.array(creditNoteSchema),
})

/** An invoice with everything that an export says of it. `lines` is empty where the export has no lines. */
export const exportedInvoiceSchema = fullInvoiceSchema.extend({
  ...invoiceRowSchema.pick(unprinted).omit({
    autoAdvance: true,
    nextPaymentAttempt: true,
    errorCode: true,
    declineCode: true,
    attemptMethodType: true,
    failedMethodId: true,
    failedAt: true,
  }).shape,
  /**
   * From when until when its lines are; null where none of them is for a time. Stripe's `periodStart` and `periodEnd` are
   * those of the period before.
   */
  linesPeriodStart: moment.nullable(),
  linesPeriodEnd: moment.nullable(),
  ...invoiceDerived.shape,
  ...invoiceOfChange.shape,
})

export type FullInvoice = z.infer<typeof fullInvoiceSchema>
export type FullInvoiceLine = FullInvoice['lines'][number]
export type FullCreditNote = FullInvoice['creditNotes'][number]
export type InvoicePaymentFacts = FullInvoice['payments'][number]
export type ExportedInvoice = z.infer<typeof exportedInvoiceSchema>
