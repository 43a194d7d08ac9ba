import { Prisma } from '@/lib/db/generated/client'
import type { CustomerStatus } from '@/lib/billing/subscriptions/customer-statuses'

/**
 * Whether a subscription, named by its alias in the query, has the status. A status that is not Stripe's is written as
 * the condition of an index.
 */
export function isOfStatus(status: CustomerStatus, alias: 's' | 'n'): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${alias}.${name}`)
  switch (status) {
    case 'cancel_scheduled':
      return Prisma.sql`${column('ended_at')} IS NULL AND (${column('cancel_at')} IS NOT NULL OR ${column('cancel_at_period_end')})`
    case 'card_ends':
      return Prisma.sql`${column('card_ends_at')} <= ${column('next_charge_at')}`
    default:
      return Prisma.sql`${column('status')} = ${status}`
  }
}

/** Whether `customers c` has a subscription of the status. */
export function hasStatus(status: CustomerStatus): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM subscriptions s
    WHERE s.merchant_id = c.merchant_id AND s.customer_id = c.id AND ${isOfStatus(status, 's')})`
}
