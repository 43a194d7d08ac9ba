import type { z } from 'zod'
import { creditNoteRowSchema } from '@/lib/billing/objects/credit-note'
import { couponSchema } from '@/lib/billing/objects/coupon'
import { customerRowSchema } from '@/lib/billing/objects/customer'
import { invoiceRowSchema } from '@/lib/billing/objects/invoice'
import { invoiceLineRowSchema } from '@/lib/billing/objects/invoice-line'
import { invoicePaymentRowSchema } from '@/lib/billing/objects/invoice-payment'
import { paymentMethodRowSchema } from '@/lib/billing/objects/payment-method'
import { priceRowSchema } from '@/lib/billing/objects/price'
import { productRowSchema } from '@/lib/billing/objects/product'
import { subscriptionRowSchema } from '@/lib/billing/objects/subscription'
import { subscriptionItemRowSchema } from '@/lib/billing/objects/subscription-item'

/** The mirror's tables and their rows, without the owner's columns and the time of the sync. */
export const mirrorTables = {
  customers: customerRowSchema,
  products: productRowSchema,
  prices: priceRowSchema,
  coupons: couponSchema,
  subscriptions: subscriptionRowSchema,
  subscription_items: subscriptionItemRowSchema,
  payment_methods: paymentMethodRowSchema,
  invoices: invoiceRowSchema,
  invoice_lines: invoiceLineRowSchema,
  invoice_payments: invoicePaymentRowSchema,
  credit_notes: creditNoteRowSchema,
}

export type MirrorTable = keyof typeof mirrorTables

export type RowOf<Table extends MirrorTable> = z.infer<(typeof mirrorTables)[Table]>
