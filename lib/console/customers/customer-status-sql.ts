import { Prisma } from '@/lib/db/generated/client'
import type { CustomerStatus } from '@/lib/billing/subscriptions/customer-statuses'

/**
 * Whether a subscription, named by its alias in the query, has the status. The second condition is that of an index.
 */
export function isOfStatus(status: CustomerStatus, alias: 's' | 'n'): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${alias}.${name}`)
  return status === 'cancel_scheduled'
    ? Prisma.sql`${column('ended_at')} IS NULL AND (${column('cancel_at')} IS NOT NULL OR ${column('cancel_at_period_end')})`
    : Prisma.sql`${column('status')} = ${status}`
}

/** Whether `customers c` has a subscription of the status. */
export function hasStatus(status: CustomerStatus): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM subscriptions s
    WHERE s.merchant_id = c.merchant_id AND s.customer_id = c.id AND ${isOfStatus(status, 's')})`
}
