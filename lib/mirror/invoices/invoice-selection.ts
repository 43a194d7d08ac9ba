import type { Clock } from '@/lib/billing/invoices/invoice-due'
import type { HistoryKey } from '@/lib/billing/invoices/history/history-key'
import { periodDays } from '@/lib/billing/invoices/period-days'
import type { FilterStatus, InvoiceFilter } from '@/lib/billing/invoices/history/invoice-filter'
import { Prisma } from '@/lib/db/generated/client'
import { inScopeSql } from '../scope/in-scope-sql'
import type { PortalScope } from '../scope/portal-scope'
import { pendingChangeSql } from '../pending-change-sql'

/** Which invoices to select, and the moment and time zone that the filter is read in. */
export type InvoiceSelection = PortalScope & {
  filter: InvoiceFilter
  /** the customer's clock */
  now: Date
  /** the merchant's */
  timeZone: string
}

/** The condition of a `WHERE` over `invoices`. It never selects drafts. */
export function selectionSql({ filter, now, timeZone, ...scope }: InvoiceSelection): Prisma.Sql {
  const { from, until } = periodDays(filter, { now, timeZone })
  // PostgreSQL knows when a day begins in each zone, even where it begins at one o'clock.
  const startOf = (day: string) => Prisma.sql`(${day}::date)::timestamp AT TIME ZONE ${timeZone}`
  const conditions = [
    inScopeSql(scope, 'invoices'),
    statusSql(filter.status, { now, timeZone }, pendingChangeSql(scope)),
    ...(from ? [Prisma.sql`issued_at >= ${startOf(from)}`] : []),
    ...(until ? [Prisma.sql`issued_at < ${startOf(until)}`] : []),
    ...(filter.number ? [Prisma.sql`position(lower(${filter.number}) IN lower(number)) > 0`] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

/** The condition that selects what comes after the key in the history. */
export function afterKeySql(key: HistoryKey | null): Prisma.Sql {
  return key ? Prisma.sql`AND (issued_at, id) < (${key.issuedAt}, ${key.id})` : Prisma.empty
}

function statusSql(status: FilterStatus | null, { now, timeZone }: Clock, waiting: Prisma.Sql): Prisma.Sql {
  // The same rule as `invoiceLabel`; a test compares the two.
  const overdue = Prisma.sql`NOT ${waiting} AND CASE WHEN due_date IS NULL THEN attempt_count > 0 AND NOT requires_action
    ELSE (due_date AT TIME ZONE ${timeZone})::date < (${now}::timestamptz AT TIME ZONE ${timeZone})::date END`
  switch (status) {
    case null:
      return Prisma.sql`status <> 'draft'`
    case 'overdue':
      return Prisma.sql`status = 'open' AND processing_since IS NULL AND ${overdue}`
    case 'due':
      return Prisma.sql`status = 'open' AND processing_since IS NULL AND NOT (${overdue})`
    case 'processing':
      return Prisma.sql`status = 'open' AND processing_since IS NOT NULL`
    case 'refunded':
      return Prisma.sql`status = 'paid' AND amount_refunded > 0`
    default:
      return Prisma.sql`status = ${status}`
  }
}
