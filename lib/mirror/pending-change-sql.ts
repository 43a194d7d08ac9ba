import { Prisma } from '@/lib/db/generated/client'

type Owner = { merchantId: string; customerId: string }

/**
 * Whether a row of `invoices` is that of a change of plan that waits for its payment: the same as `isOfPendingChange`,
 * for pages that show invoices without their subscriptions.
 */
export function pendingChangeSql({ merchantId, customerId }: Owner): Prisma.Sql {
  return Prisma.sql`(invoices.status = 'open' AND invoices.id IN (
    SELECT waiting.latest_invoice_id FROM subscriptions waiting
    WHERE waiting.merchant_id = ${merchantId} AND waiting.customer_id = ${customerId}
      AND waiting.planned_change ->> 'type' = 'pending_update' AND waiting.latest_invoice_id IS NOT NULL))`
}
