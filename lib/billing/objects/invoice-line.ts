import { z } from 'zod'
import { discountAmountRowSchema, discountAmountSchema } from './discount-amount'
import { amount, count, flag, moment, text } from './fields'
import { taxAmountRowSchema, taxAmountSchema } from './tax-amount'

/** A line as a document shows it. */
export const invoiceLineSchema = z.object({
  id: text,
  description: text.nullable(),
  amount,
  quantity: count.nullable(),
  /** Stripe's decimal, for quantities that are not whole numbers */
  quantityDecimal: text.nullable(),
  unitAmountDecimal: text.nullable(),
  proration: flag,
  periodStart: moment,
  periodEnd: moment,
  taxes: z.array(taxAmountSchema),
  discounts: z.array(discountAmountSchema),
})

export const invoiceLineRowSchema = invoiceLineSchema.extend({
  invoiceId: text,
  position: count,
  currency: text,
  priceId: text.nullable(),
  productId: text.nullable(),
  subscriptionItemId: text.nullable(),
  taxes: z.array(taxAmountRowSchema),
  discounts: z.array(discountAmountRowSchema),
})

export type InvoiceLineRow = z.infer<typeof invoiceLineRowSchema>
