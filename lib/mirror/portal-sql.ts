import { Prisma } from '@/lib/db/generated/client'

/** How many invoices the portal page shows. */
export const invoicesShown = 12

const invoiceColumns = Prisma.sql`
  id, subscription_id AS "subscriptionId", number, status, currency, collection_method AS "collectionMethod",
  billing_reason AS "billingReason", total::text, amount_due::text AS "amountDue", amount_paid::text AS "amountPaid",
  amount_remaining::text AS "amountRemaining", attempt_count AS "attemptCount",
  next_payment_attempt AS "nextPaymentAttempt", error_code AS "errorCode", decline_code AS "declineCode",
  requires_action AS "requiresAction", period_start AS "periodStart", period_end AS "periodEnd",
  due_date AS "dueDate", paid_at AS "paidAt", created_at AS "createdAt",
  issued_at AS "issuedAt", plan_names AS "planNames"`

/** Of `prices p` and `products pr`. */
export const priceJson = Prisma.sql`json_build_object('id', p.id, 'productId', p.product_id, 'active', p.active, 'nickname', p.nickname,
  'currency', p.currency, 'type', p.type, 'billingScheme', p.billing_scheme,
  'unitAmount', p.unit_amount::text, 'unitAmountDecimal', p.unit_amount_decimal,
  'interval', p.interval, 'intervalCount', p.interval_count, 'usageType', p.usage_type)`
export const productJson = Prisma.sql`json_build_object('id', pr.id, 'name', pr.name, 'active', pr.active AND NOT pr.deleted,
  'description', pr.description, 'imageId', pr.image_id)`

/**
 * Everything the portal page shows, in one statement: round trips, not rows, are what a page waits for.
 * Amounts travel as text, since JSON numbers end at 2^53.
 */
export function portalSql(merchantId: string, customerId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT json_build_object(
      'customer', (
        SELECT json_build_object('defaultPaymentMethodId', default_payment_method_id, 'deleted', deleted)
        FROM customers WHERE merchant_id = ${merchantId} AND id = ${customerId}),
      'subscriptions', (
        SELECT coalesce(json_agg(s), '[]') FROM (
          SELECT id, status, currency, collection_method AS "collectionMethod", start_date AS "startDate",
            cancel_at AS "cancelAt", cancel_at_period_end AS "cancelAtPeriodEnd", canceled_at AS "canceledAt",
            ended_at AS "endedAt", trial_start AS "trialStart", trial_end AS "trialEnd",
            pause_behavior AS "pauseBehavior", pause_resumes_at AS "pauseResumesAt",
            paused_reason AS "pausedReason",
            default_payment_method_id AS "defaultPaymentMethodId", latest_invoice_id AS "latestInvoiceId",
            schedule_id AS "scheduleId", resubscribed_from AS "resubscribedFrom", upcoming_total::text AS "upcomingTotal",
            upcoming_amount_due::text AS "upcomingAmountDue", upcoming_at AS "upcomingAt", created_at AS "createdAt",
            (SELECT json_build_object('type', planned_change ->> 'type', 'at', planned_change ->> 'at',
                'intent', planned_change ->> 'intent', 'quantity', (planned_change ->> 'quantity')::int,
                'price', ${priceJson}, 'product', ${productJson})
              FROM prices p JOIN products pr ON pr.merchant_id = p.merchant_id AND pr.id = p.product_id
              WHERE p.merchant_id = sub.merchant_id AND p.id = sub.planned_change ->> 'priceId') AS "plannedChange",
            (SELECT json_agg(i ORDER BY i.position) FROM (
              SELECT si.id, si.position, si.price_id AS "priceId", si.quantity,
                si.current_period_start AS "currentPeriodStart", si.current_period_end AS "currentPeriodEnd",
                ${priceJson} AS price, ${productJson} AS product
              FROM subscription_items si
              LEFT JOIN prices p ON p.merchant_id = si.merchant_id AND p.id = si.price_id
              LEFT JOIN products pr ON pr.merchant_id = p.merchant_id AND pr.id = p.product_id
              WHERE si.merchant_id = sub.merchant_id AND si.subscription_id = sub.id) i) AS items
          FROM subscriptions sub WHERE merchant_id = ${merchantId} AND customer_id = ${customerId}
          ORDER BY created_at DESC, id) s),
      'paymentMethods', (
        SELECT coalesce(json_agg(m), '[]') FROM (
          SELECT id, type, brand, last4, exp_month AS "expMonth", exp_year AS "expYear", wallet, label,
            created_at AS "createdAt"
          FROM payment_methods WHERE merchant_id = ${merchantId} AND customer_id = ${customerId}
          ORDER BY created_at DESC, id) m),
      'openInvoices', (
        SELECT coalesce(json_agg(o), '[]') FROM (
          SELECT ${invoiceColumns} FROM invoices
          WHERE merchant_id = ${merchantId} AND customer_id = ${customerId} AND status = 'open'
          ORDER BY issued_at DESC, id DESC) o),
      'latestInvoices', (
        SELECT coalesce(json_agg(l), '[]') FROM (
          SELECT ${invoiceColumns} FROM invoices
          WHERE merchant_id = ${merchantId} AND customer_id = ${customerId} AND status <> 'draft'
          ORDER BY issued_at DESC, id DESC LIMIT ${invoicesShown}) l)
    ) AS portal`
}
