import type { Address, TaxId } from './rows'

export type TaxAmount = {
  amount: number
  taxableAmount: number | null
  rateId: string | null
  /** percent; null where the rate is a flat amount or no longer readable */
  rate: number | null
  name: string | null
  inclusive: boolean
  /** Stripe's taxability_reason: 'standard_rated', 'reverse_charge', … */
  reason: string
}

export type DiscountAmount = { amount: number; discountId: string; name: string | null }

export type InvoiceRow = {
  id: string
  subscriptionId: string | null
  number: string | null
  status: string
  currency: string
  billingReason: string | null
  collectionMethod: string
  subtotal: bigint
  totalExcludingTax: bigint | null
  amountShipping: bigint
  total: bigint
  amountDue: bigint
  amountPaid: bigint
  amountRemaining: bigint
  startingBalance: bigint
  endingBalance: bigint | null
  prePaymentCreditNotesAmount: bigint
  postPaymentCreditNotesAmount: bigint
  autoAdvance: boolean
  attemptCount: number
  nextPaymentAttempt: Date | null
  errorCode: string | null
  declineCode: string | null
  requiresAction: boolean
  periodStart: Date
  periodEnd: Date
  dueDate: Date | null
  effectiveAt: Date | null
  finalizedAt: Date | null
  paidAt: Date | null
  voidedAt: Date | null
  markedUncollectibleAt: Date | null
  customerName: string | null
  customerEmail: string | null
  customerAddress: Address | null
  customerTaxIds: TaxId[]
  customerTaxExempt: string | null
  accountName: string | null
  accountCountry: string | null
  accountTaxIds: TaxId[]
  taxes: TaxAmount[]
  discounts: DiscountAmount[]
  customFields: { name: string; value: string }[]
  description: string | null
  footer: string | null
  receiptNumber: string | null
  createdAt: Date
}

export type InvoiceLineRow = {
  id: string
  invoiceId: string
  position: number
  description: string | null
  currency: string
  amount: bigint
  quantity: number | null
  quantityDecimal: string | null
  unitAmountDecimal: string | null
  priceId: string | null
  productId: string | null
  subscriptionItemId: string | null
  proration: boolean
  periodStart: Date
  periodEnd: Date
  taxes: TaxAmount[]
  discounts: DiscountAmount[]
}

export type InvoicePaymentRow = {
  id: string
  invoiceId: string
  status: string
  isDefault: boolean
  currency: string
  amountRequested: bigint
  amountPaid: bigint | null
  paidAt: Date | null
  paymentIntentId: string | null
  chargeId: string | null
  methodType: string | null
  brand: string | null
  last4: string | null
  amountRefunded: bigint
  createdAt: Date
}

export type CreditNoteRow = {
  id: string
  invoiceId: string
  number: string
  status: string
  type: string
  reason: string | null
  memo: string | null
  currency: string
  subtotal: bigint
  total: bigint
  prePaymentAmount: bigint
  postPaymentAmount: bigint
  taxes: TaxAmount[]
  discounts: DiscountAmount[]
  lines: { description: string | null; quantity: number | null; amount: number }[]
  effectiveAt: Date | null
  voidedAt: Date | null
  createdAt: Date
}
