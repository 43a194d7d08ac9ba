import { z } from 'zod'
import { discountSchema } from '@/lib/billing/objects/discount'
import { amount, moment, text } from '@/lib/billing/objects/fields'
import { paymentMethodSchema } from '@/lib/billing/objects/payment-method'
import { priceSchema } from '@/lib/billing/objects/price'
import { productSchema } from '@/lib/billing/objects/product'
import { subscriptionColumns, subscriptionSchema } from '@/lib/billing/objects/subscription'
import { subscriptionItemColumns, subscriptionItemSchema } from '@/lib/billing/objects/subscription-item'
import { taxAmountSchema } from '@/lib/billing/objects/tax-amount'
import { columnsSql, jsonSql } from '@/lib/mirror/object-sql'

const taxed = z.object({ total: amount, taxes: z.array(taxAmountSchema.pick({ amount: true, inclusive: true })) })

/** A customer's subscriptions that have not ended, with all that decides what they will bring. */
export const outlookSchema = z.object({
  customer: z.object({
    asOf: moment,
    defaultPaymentMethodId: text.nullable(),
    discount: discountSchema.nullable(),
  }),
  subscriptions: z.array(
    subscriptionSchema.omit({ discounts: true, items: true, plannedChange: true }).extend({
      discounts: z.array(discountSchema),
      items: z.array(subscriptionItemSchema.extend({ discounts: z.array(discountSchema) })).min(1),
      latestInvoice: taxed.nullable(),
    }),
  ),
  paymentMethods: z.array(paymentMethodSchema),
})

/** Reads what `outlookSchema` describes, of the customer `$2` of the merchant `$1`. */
export const outlookSql = `
  SELECT json_build_object(
    'customer', (
      SELECT json_build_object('asOf', coalesce(frozen_time, synced_at), 'discount', discount,
        'defaultPaymentMethodId', default_payment_method_id)
      FROM customers WHERE merchant_id = $1 AND id = $2),
    'subscriptions', (
      SELECT coalesce(json_agg(s), '[]') FROM (
        SELECT ${columnsSql(subscriptionColumns, 'sub').sql}, sub.discounts,
          (SELECT json_build_object('total', i.total::text, 'taxes', i.taxes) FROM invoices i
            WHERE i.merchant_id = sub.merchant_id AND i.id = sub.latest_invoice_id) AS "latestInvoice",
          (SELECT json_agg(i ORDER BY i.position) FROM (
            SELECT ${columnsSql(subscriptionItemColumns, 'si').sql}, si.position, si.discounts,
              ${jsonSql(priceSchema, 'p').sql} AS price, ${jsonSql(productSchema, 'pr').sql} AS product
            FROM subscription_items si
            LEFT JOIN prices p ON p.merchant_id = si.merchant_id AND p.id = si.price_id
            LEFT JOIN products pr ON pr.merchant_id = p.merchant_id AND pr.id = p.product_id
            WHERE si.merchant_id = sub.merchant_id AND si.subscription_id = sub.id) i) AS items
        FROM subscriptions sub
        WHERE merchant_id = $1 AND customer_id = $2 AND status NOT IN ('canceled', 'incomplete_expired')
        ORDER BY id) s),
    'paymentMethods', (
      SELECT coalesce(json_agg(m), '[]') FROM (
        SELECT ${columnsSql(paymentMethodSchema, 'payment_methods').sql}
        FROM payment_methods WHERE merchant_id = $1 AND customer_id = $2) m)
  ) AS outlook`
