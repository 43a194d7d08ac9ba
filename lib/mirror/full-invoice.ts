import { z } from 'zod'

const text = z.string()
const textOrNull = text.nullable()

const tax = z.object({
  amount: z.number(),
  taxableAmount: z.number().nullable(),
  rate: z.number().nullable(),
  name: textOrNull,
  inclusive: z.boolean(),
  reason: text.nullable(),
})

const discount = z.object({ amount: z.number(), name: textOrNull })

const address = z.object({
  line1: textOrNull,
  line2: textOrNull,
  city: textOrNull,
  state: textOrNull,
  postalCode: textOrNull,
  country: textOrNull,
})

const taxId = z.object({ type: text, value: textOrNull })

const line = z.object({
  id: text,
  description: textOrNull,
  amount: z.bigint(),
  quantity: z.number().nullable(),
  quantityDecimal: textOrNull,
  unitAmountDecimal: textOrNull,
  proration: z.boolean(),
  periodStart: z.date(),
  periodEnd: z.date(),
  taxes: z.array(tax),
  discounts: z.array(discount),
})

const payment = z.object({
  id: text,
  status: text,
  amountPaid: z.bigint().nullable(),
  paidAt: z.date().nullable(),
  methodType: textOrNull,
  brand: textOrNull,
  last4: textOrNull,
  amountRefunded: z.bigint(),
})

const creditNote = z.object({
  id: text,
  number: text,
  status: text,
  reason: textOrNull,
  memo: textOrNull,
  currency: text,
  subtotal: z.bigint(),
  total: z.bigint(),
  prePaymentAmount: z.bigint(),
  postPaymentAmount: z.bigint(),
  taxes: z.array(tax),
  discounts: z.array(discount),
  lines: z.array(z.object({ description: textOrNull, quantity: z.number().nullable(), amount: z.number() })),
  effectiveAt: z.date().nullable(),
  voidedAt: z.date().nullable(),
  createdAt: z.date(),
})

/** An invoice with all that stands on it; the parties as they were, amounts in minor units of its currency. */
export const fullInvoiceSchema = z.object({
  id: text,
  number: textOrNull,
  status: z.enum(['open', 'paid', 'void', 'uncollectible']),
  currency: text,
  subtotal: z.bigint(),
  totalExcludingTax: z.bigint().nullable(),
  amountShipping: z.bigint(),
  total: z.bigint(),
  amountDue: z.bigint(),
  amountPaid: z.bigint(),
  amountRemaining: z.bigint(),
  startingBalance: z.bigint(),
  endingBalance: z.bigint().nullable(),
  prePaymentCreditNotesAmount: z.bigint(),
  postPaymentCreditNotesAmount: z.bigint(),
  dueDate: z.date().nullable(),
  effectiveAt: z.date().nullable(),
  finalizedAt: z.date().nullable(),
  paidAt: z.date().nullable(),
  voidedAt: z.date().nullable(),
  markedUncollectibleAt: z.date().nullable(),
  createdAt: z.date(),
  customerName: textOrNull,
  customerEmail: textOrNull,
  customerAddress: address.nullable(),
  customerTaxIds: z.array(taxId),
  customerTaxExempt: textOrNull,
  accountName: textOrNull,
  accountCountry: textOrNull,
  accountTaxIds: z.array(taxId),
  taxes: z.array(tax),
  discounts: z.array(discount),
  customFields: z.array(z.object({ name: text, value: text })),
  description: textOrNull,
  footer: textOrNull,
  receiptNumber: textOrNull,
  /** in their order on the invoice */
  lines: z.array(line),
  /** oldest first */
  payments: z.array(payment),
  /** oldest first, void ones too */
  creditNotes: z.array(creditNote),
})

export type FullInvoice = z.infer<typeof fullInvoiceSchema>
export type FullInvoiceLine = FullInvoice['lines'][number]
export type FullCreditNote = FullInvoice['creditNotes'][number]
export type InvoicePaymentFacts = FullInvoice['payments'][number]
export type AppliedTax = FullInvoice['taxes'][number]
export type PostalAddress = z.infer<typeof address>
export type PrintedTaxId = z.infer<typeof taxId>
