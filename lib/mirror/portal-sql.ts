import { invoiceColumns } from '@/lib/billing/objects/invoice'
import { paymentMethodSchema } from '@/lib/billing/objects/payment-method'
import { priceSchema } from '@/lib/billing/objects/price'
import { productSchema } from '@/lib/billing/objects/product'
import { subscriptionColumns } from '@/lib/billing/objects/subscription'
import { subscriptionItemColumns } from '@/lib/billing/objects/subscription-item'
import { receiptKinds, storedNames } from '@/lib/billing/tasks/intent-names'
import { Prisma } from '@/lib/db/generated/client'
import { heldDiscountsSql } from './held-discounts-sql'
import { columnsSql, jsonSql } from './object-sql'
import { pendingChangeSql } from './pending-change-sql'
import { inScopeSql } from './scope/in-scope-sql'
import type { PortalScope } from './scope/portal-scope'

export const invoicesShown = 12

const askedAbout = receiptKinds.flatMap(storedNames)
const kept = (['cancel', 'keep', 'pause', 'resume'] as const).flatMap(storedNames)

/** JSON of a row of `prices p`, and of one of `products pr`. */
export const priceJson = jsonSql(priceSchema, 'p')
export const productJson = jsonSql(productSchema, 'pr', { active: 'pr.active AND NOT pr.deleted' })

const invoices = columnsSql(invoiceColumns, 'invoices')

/**
 * Everything that the portal page shows, in one statement, because a page waits for round trips rather than rows.
 * `planIds` are the prices that the customer may change to; of these, it reads those that are mirrored in all currencies.
 */
export function portalSql(scope: PortalScope, planIds: readonly string[]): Prisma.Sql {
  const { merchantId, customerId } = scope
  const ofPendingChange = pendingChangeSql(scope)
  return Prisma.sql`
    SELECT json_build_object(
      'customer', (
        SELECT json_build_object('defaultPaymentMethodId', default_payment_method_id, 'deleted', deleted,
          'asOf', coalesce(frozen_time, synced_at))
        FROM customers WHERE merchant_id = ${merchantId} AND id = ${customerId}),
      'subscriptions', (
        SELECT coalesce(json_agg(s), '[]') FROM (
          SELECT ${columnsSql(subscriptionColumns, 'sub')},
            (SELECT json_build_object('type', planned_change ->> 'type', 'at', planned_change ->> 'at',
                'intent', planned_change ->> 'intent', 'quantity', (planned_change ->> 'quantity')::int,
                'several', (planned_change ->> 'several')::boolean,
                'price', ${priceJson}, 'product', ${productJson})
              FROM prices p JOIN products pr ON pr.merchant_id = p.merchant_id AND pr.id = p.product_id
              WHERE p.merchant_id = sub.merchant_id AND p.id = sub.planned_change ->> 'priceId') AS "plannedChange",
            ${heldDiscountsSql} AS discounts,
            (SELECT json_agg(i ORDER BY i.position) FROM (
              SELECT ${columnsSql(subscriptionItemColumns, 'si')}, si.position,
                ${priceJson} AS price, ${productJson} AS product
              FROM subscription_items si
              LEFT JOIN prices p ON p.merchant_id = si.merchant_id AND p.id = si.price_id
              LEFT JOIN products pr ON pr.merchant_id = p.merchant_id AND pr.id = p.product_id
              WHERE si.merchant_id = sub.merchant_id AND si.subscription_id = sub.id) i) AS items
          FROM subscriptions sub WHERE merchant_id = ${merchantId} AND customer_id = ${customerId}
          ORDER BY created_at DESC, id) s),
      'outside', ${outsideSql(scope)},
      'paymentMethods', (
        SELECT coalesce(json_agg(m), '[]') FROM (
          SELECT ${columnsSql(paymentMethodSchema, 'payment_methods')}
          FROM payment_methods WHERE merchant_id = ${merchantId} AND customer_id = ${customerId}
          ORDER BY created_at DESC, brand, last4, id) m),
      'openInvoices', (
        SELECT coalesce(json_agg(o), '[]') FROM (
          SELECT ${invoices}, ${ofPendingChange} AS "ofPendingChange" FROM invoices
          WHERE merchant_id = ${merchantId} AND customer_id = ${customerId} AND status = 'open'
          ORDER BY issued_at DESC, id DESC) o),
      'drafts', (
        SELECT coalesce(json_agg(d), '[]') FROM (
          SELECT ${invoices}, ${ofPendingChange} AS "ofPendingChange" FROM invoices
          WHERE merchant_id = ${merchantId} AND customer_id = ${customerId} AND status = 'draft'
            AND subscription_id IS NOT NULL
          ORDER BY issued_at DESC, id DESC) d),
      'latestInvoices', (
        SELECT coalesce(json_agg(l), '[]') FROM (
          SELECT ${invoices}, ${ofPendingChange} AS "ofPendingChange" FROM invoices
          WHERE ${inScopeSql(scope, 'invoices')} AND status <> 'draft'
          ORDER BY issued_at DESC, id DESC LIMIT ${invoicesShown}) l),
      'requests', (
        SELECT coalesce(json_agg(r), '[]') FROM (
          SELECT kind, subject_id AS "subscriptionId", status = 'received' AS waits,
            received_at + coalesce(clock_ahead, 0) * interval '1 second' AS "receivedAt",
            (input ->> 'term')::bigint AS term, (outcome ->> 'endsAt')::bigint AS "endsAt",
            (input ->> 'begins')::bigint AS "beginsAt", (input ->> 'changes')::boolean AS changes,
            (input ->> 'undoes')::boolean AS undoes
          FROM intents
          WHERE merchant_id = ${merchantId} AND customer_id = ${customerId} AND subject_id IS NOT NULL
            AND (status = 'received' AND kind IN (${Prisma.join(askedAbout)})
              OR status = 'done' AND kind IN (${Prisma.join(kept)}))
          ORDER BY received_at DESC, id DESC LIMIT 100) r),
      'plans', (
        SELECT coalesce(json_agg(json_build_object('price', ${priceJson}, 'product', ${productJson})), '[]')
        FROM prices p JOIN products pr ON pr.merchant_id = p.merchant_id AND pr.id = p.product_id
        WHERE p.merchant_id = ${merchantId} AND p.id = ANY(${planIds}) AND p.currency_options IS NOT NULL)
    ) AS portal`
}

/** The ids of the customer's subscriptions and unpaid invoices that are out of scope. */
function outsideSql({ merchantId, customerId, onBehalfOf }: PortalScope): Prisma.Sql {
  if (onBehalfOf === null) return Prisma.sql`'[]'::json`
  const outside = Prisma.sql`
    merchant_id = ${merchantId} AND customer_id = ${customerId} AND on_behalf_of IS DISTINCT FROM ${onBehalfOf}`
  return Prisma.sql`(
    SELECT coalesce(json_agg(id), '[]') FROM (
      SELECT id FROM subscriptions WHERE ${outside}
      UNION ALL SELECT id FROM invoices WHERE ${outside} AND status IN ('draft', 'open')) o)`
}
