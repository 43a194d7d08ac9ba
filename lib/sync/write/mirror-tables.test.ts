import { describe, expect, expectTypeOf, it } from 'vitest'
import type * as stored from '@/lib/db/generated/client'
import { Prisma } from '@/lib/db/generated/client'
import { mirrorTables, type RowOf } from './mirror-tables'

/** The fields of a row whose type differs from their column's. Prisma's JSON type accepts any value. */
type Misfits<Row, Stored> = {
  [Field in keyof Row]: Field extends keyof Stored
    ? Prisma.JsonValue extends Stored[Field]
      ? never
      : [Row[Field], Stored[Field]] extends [Stored[Field], Row[Field]]
        ? never
        : Field
    : Field
}[keyof Row]

const columns: Record<keyof typeof mirrorTables, object> = {
  customers: Prisma.CustomerScalarFieldEnum,
  products: Prisma.ProductScalarFieldEnum,
  prices: Prisma.PriceScalarFieldEnum,
  coupons: Prisma.CouponScalarFieldEnum,
  subscriptions: Prisma.SubscriptionScalarFieldEnum,
  subscription_items: Prisma.SubscriptionItemScalarFieldEnum,
  payment_methods: Prisma.PaymentMethodScalarFieldEnum,
  invoices: Prisma.InvoiceScalarFieldEnum,
  invoice_lines: Prisma.InvoiceLineScalarFieldEnum,
  invoice_payments: Prisma.InvoicePaymentScalarFieldEnum,
  credit_notes: Prisma.CreditNoteScalarFieldEnum,
}

/** Columns that the write adds, or that are derived afterwards. */
const ours = [
  ...['merchantId', 'customerId', 'syncedAt', 'fetchedAt', 'planNames', 'issuedAt'],
  ...['monthlyAmount', 'nextChargeAt', 'nextChargeAmount', 'cardEndsAt'],
]

describe('the mirror’s objects', () => {
  it.each(Object.entries(mirrorTables))(
    '%s have a column for each field, and a field for each column',
    (table, row) => {
      const stored = Object.keys(columns[table as keyof typeof columns])
      const described = Object.keys(row.shape)
      expect(described.toSorted()).toEqual(stored.filter((field) => !ours.includes(field)).toSorted())
    },
  )

  it('have fields of their columns’ types, which the compiler checks', () => {
    expectTypeOf<Misfits<RowOf<'customers'>, stored.Customer>>().toBeNever()
    expectTypeOf<Misfits<RowOf<'products'>, stored.Product>>().toBeNever()
    expectTypeOf<Misfits<RowOf<'prices'>, stored.Price>>().toBeNever()
    expectTypeOf<Misfits<RowOf<'coupons'>, stored.Coupon>>().toBeNever()
    expectTypeOf<Misfits<RowOf<'subscriptions'>, stored.Subscription>>().toBeNever()
    expectTypeOf<Misfits<RowOf<'subscription_items'>, stored.SubscriptionItem>>().toBeNever()
    expectTypeOf<Misfits<RowOf<'payment_methods'>, stored.PaymentMethod>>().toBeNever()
    expectTypeOf<Misfits<RowOf<'invoices'>, stored.Invoice>>().toBeNever()
    expectTypeOf<Misfits<RowOf<'invoice_lines'>, stored.InvoiceLine>>().toBeNever()
    expectTypeOf<Misfits<RowOf<'invoice_payments'>, stored.InvoicePayment>>().toBeNever()
    expectTypeOf<Misfits<RowOf<'credit_notes'>, stored.CreditNote>>().toBeNever()
  })
})
