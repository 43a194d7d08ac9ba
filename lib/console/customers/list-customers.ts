import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { customerColumns, type CustomerRow } from './customer-columns'
import { isOfStatus } from './customer-status-sql'
import type { CustomerStatus } from '@/lib/billing/subscriptions/customer-statuses'
import type { ListCursor } from './list-cursor'

const customersAPage = 25

type Keyed = CustomerRow & { keyAt: Date; keyId: string }

/**
 * A page of customers, the newest first, or of those with a subscription of a status, by their newest such
 * subscription.
 */
export async function listCustomers(
  merchantId: string,
  status: CustomerStatus | null,
  after: ListCursor | null,
): Promise<{ rows: CustomerRow[]; next: ListCursor | null }> {
  const rows = await db.$queryRaw<Keyed[]>(status ? byStatus(merchantId, status, after) : newest(merchantId, after))
  const page = rows.slice(0, customersAPage)
  const last = page.at(-1)
  return { rows: page, next: rows.length > customersAPage && last ? { at: last.keyAt, id: last.keyId } : null }
}

function newest(merchantId: string, after: ListCursor | null): Prisma.Sql {
  return Prisma.sql`
    SELECT ${customerColumns}, c.created_at AS "keyAt", c.id AS "keyId" FROM customers c
    WHERE c.merchant_id = ${merchantId} AND NOT c.deleted
      ${after ? Prisma.sql`AND (c.created_at, c.id) < (${after.at}::timestamptz, ${after.id})` : Prisma.empty}
    ORDER BY c.created_at DESC, c.id DESC LIMIT ${customersAPage + 1}`
}

/** A customer with several such subscriptions is listed once, at the newest. */
function byStatus(merchantId: string, status: CustomerStatus, after: ListCursor | null): Prisma.Sql {
  return Prisma.sql`
    SELECT ${customerColumns}, s.created_at AS "keyAt", s.id AS "keyId"
    FROM subscriptions s JOIN customers c ON c.merchant_id = s.merchant_id AND c.id = s.customer_id
    WHERE s.merchant_id = ${merchantId} AND ${isOfStatus(status, 's')} AND NOT c.deleted
      ${after ? Prisma.sql`AND (s.created_at, s.id) < (${after.at}::timestamptz, ${after.id})` : Prisma.empty}
      AND NOT EXISTS (
        SELECT 1 FROM subscriptions n
        WHERE n.merchant_id = s.merchant_id AND n.customer_id = s.customer_id AND ${isOfStatus(status, 'n')}
          AND (n.created_at, n.id) > (s.created_at, s.id))
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${customersAPage + 1}`
}
