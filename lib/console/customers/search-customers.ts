import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { customerColumns, customerRowSchema, type CustomerRow } from './customer-columns'
import { hasStatus } from './customer-status-sql'
import type { CustomerStatus } from '@/lib/billing/subscriptions/customer-statuses'

/** At most this many are shown; with more, one types more of the name. */
const foundAtMost = 50
// So many are looked at before the status is checked. A short beginning matches half of a million customers.
const candidatesAtMost = 2_000

/**
 * Customers whose address, name or last name begins with what was typed. `truncated` says that there may be more, even
 * where none is shown: those looked at may all have another status. Each of the three is a range of an index, so a
 * search takes as long among a million as among a thousand.
 */
export async function searchCustomers(
  merchantId: string,
  typed: string,
  status: CustomerStatus | null,
): Promise<{ rows: CustomerRow[]; truncated: boolean }> {
  const first = typed.toLowerCase()
  // Bounds instead of LIKE: a plan that serves all patterns could not use the index.
  const last = `${first}\u{10ffff}`
  const limit = status ? candidatesAtMost : foundAtMost + 1
  const where = (expression: Prisma.Sql) => Prisma.sql`
    (SELECT id FROM customers WHERE merchant_id = ${merchantId} 
      AND ${expression} ~>=~ ${first} AND ${expression} ~<~ ${last} LIMIT ${limit})`
  const [answer] = await db.$queryRaw<{ looked: number; rows: unknown[] | null }[]>(Prisma.sql`
    WITH found AS MATERIALIZED (
      ${where(Prisma.sql`lower(email)`)} UNION ${where(Prisma.sql`lower(name)`)}
      UNION ${where(Prisma.sql`lower(substring(name from '\\S+$'))`)}
    ), page AS (
      SELECT ${customerColumns} FROM found f JOIN customers c ON c.merchant_id = ${merchantId} AND c.id = f.id
      WHERE NOT c.deleted ${status ? Prisma.sql`AND ${hasStatus(status)}` : Prisma.empty}
      ORDER BY lower(coalesce(c.name, c.email, c.id)), c.id LIMIT ${foundAtMost + 1}
    )
    SELECT (SELECT count(*)::int FROM found) AS looked, (SELECT json_agg(page ORDER BY lower(coalesce(name, email, id)), id) FROM page) AS rows`)
  const rows = (answer?.rows ?? []).map((row) => customerRowSchema.parse(row))
  return { rows: rows.slice(0, foundAtMost), truncated: rows.length > foundAtMost || (answer?.looked ?? 0) >= limit }
}
