import { z } from 'zod'
import { addressSchema } from './address'
import { discountAmountRowSchema } from './discount-amount'
import { amount, count, flag, moment, text } from './fields'
import { taxAmountRowSchema } from './tax-amount'
import { taxIdSchema } from './tax-id'

/** Everything that Stripe says of an invoice, without its lines and payments. */
export const invoiceRowSchema = z.object({
  id: text,
  subscriptionId: text.nullable(),
  number: text.nullable(),
  status: text,
  currency: text,
  billingReason: text.nullable(),
  collectionMethod: text,
  subtotal: amount,
  totalExcludingTax: amount.nullable(),
  amountShipping: amount,
  /** what billing credits paid of it, before tax */
  billingCredits: amount,
  total: amount,
  amountDue: amount,
  amountPaid: amount,
  amountRemaining: amount,
  startingBalance: amount,
  endingBalance: amount.nullable(),
  prePaymentCreditNotesAmount: amount,
  postPaymentCreditNotesAmount: amount,
  /** of a draft or an open one, whether Stripe finalizes and collects it by itself */
  autoAdvance: flag,
  attemptCount: count,
  nextPaymentAttempt: moment.nullable(),
  /** Stripe's code of the last failed payment */
  errorCode: text.nullable(),
  declineCode: text.nullable(),
  /** whether the open payment waits for the customer (3-D Secure) */
  requiresAction: flag,
  /** since when the bank works on a debit of the open invoice */
  processingSince: moment.nullable(),
  /** what the open invoice's last payment was made with: 'card', 'sepa_debit', … */
  attemptMethodType: text.nullable(),
  /** the method that the open invoice's last failed payment was made with, and when */
  failedMethodId: text.nullable(),
  failedAt: moment.nullable(),
  /** of what was paid; null until a sync of this release */
  amountRefunded: amount.nullable(),
  periodStart: moment,
  periodEnd: moment,
  dueDate: moment.nullable(),
  effectiveAt: moment.nullable(),
  finalizedAt: moment.nullable(),
  paidAt: moment.nullable(),
  voidedAt: moment.nullable(),
  markedUncollectibleAt: moment.nullable(),
  createdAt: moment,
  customerName: text.nullable(),
  customerEmail: text.nullable(),
  customerAddress: addressSchema.nullable(),
  customerTaxIds: z.array(taxIdSchema),
  customerTaxExempt: text.nullable(),
  accountName: text.nullable(),
  accountCountry: text.nullable(),
  accountTaxIds: z.array(taxIdSchema),
  taxes: z.array(taxAmountRowSchema),
  discounts: z.array(discountAmountRowSchema),
  customFields: z.array(z.object({ name: text, value: text })),
  description: text.nullable(),
  footer: text.nullable(),
  receiptNumber: text.nullable(),
  /** the connected account that it was made on behalf of */
  onBehalfOf: text.nullable(),
})

/** The fields that the mirror derives. */
export const invoiceDerived = z.object({
  issuedAt: moment,
  /** the plans that its lines name, in their order */
  planNames: z.array(text),
})

const status = z.enum(['draft', 'open', 'paid', 'void', 'uncollectible'])

/** The columns of an invoice as the rules and the history read it: without those that only its document shows. */
export const invoiceColumns = invoiceRowSchema
  .omit({
    subtotal: true,
    totalExcludingTax: true,
    amountShipping: true,
    billingCredits: true,
    startingBalance: true,
    endingBalance: true,
    prePaymentCreditNotesAmount: true,
    postPaymentCreditNotesAmount: true,
    effectiveAt: true,
    finalizedAt: true,
    voidedAt: true,
    markedUncollectibleAt: true,
    customerName: true,
    customerEmail: true,
    customerAddress: true,
    customerTaxIds: true,
    customerTaxExempt: true,
    accountName: true,
    accountCountry: true,
    accountTaxIds: true,
    taxes: true,
    discounts: true,
    customFields: true,
    description: true,
    footer: true,
    receiptNumber: true,
    onBehalfOf: true,
  })
  .extend({ status, ...invoiceDerived.shape })

/** What the mirror tells of an invoice by its subscription. */
export const invoiceOfChange = z.object({
  /** it is that of a change of plan that waits for its payment, and void if the change is dropped: not a debt */
  ofPendingChange: z.boolean().default(false),
})

/** An invoice as the rules and the history read it. */
export const invoiceSchema = invoiceColumns.extend(invoiceOfChange.shape)

export type InvoiceStatus = z.infer<typeof status>
export type Invoice = z.infer<typeof invoiceSchema>
export type InvoiceRow = z.infer<typeof invoiceRowSchema>
