import { z } from 'zod'
import type { CustomerStatus } from '@/lib/billing/subscriptions/customer-statuses'
import { Prisma } from '@/lib/db/generated/client'
import { customerColumns } from './customer-columns'
import type { CustomerSort } from './customer-sorts'
import { hasStatus, isOfStatus } from './customer-status-sql'
import type { ListCursor } from './list-cursor'

export type CustomerList = { merchantId: string; status: CustomerStatus | null; sort: CustomerSort }

type Query = {
  /** the keys that it sorts by; others come from a URL that was made up */
  key: z.ZodType<Date | string>
  sql: (list: CustomerList, after: { key: Date | string; id: string } | null, limit: number) => Prisma.Sql
}

const moment = z.iso.datetime().transform((text) => new Date(text))

/** Customers, the newest first. */
const newest: Query = {
  key: moment,
  sql: ({ merchantId }, after, limit) => Prisma.sql`
    SELECT ${customerColumns}, c.created_at AS key, c.id AS "keyId" FROM customers c
    WHERE c.merchant_id = ${merchantId} AND NOT c.deleted
      ${after ? Prisma.sql`AND (c.created_at, c.id) < (${after.key}::timestamptz, ${after.id})` : Prisma.empty}
    ORDER BY c.created_at DESC, c.id DESC LIMIT ${limit}`,
}

/**
 * Customers by a time of their subscriptions, of a status where one is given. One with several is listed once, at the
 * subscription that comes first.
 */
function bySubscription(column: 'created_at' | 'next_charge_at', first: 'newest' | 'soonest'): Query {
  const [order, before, beyond] = first === 'newest' ? ['DESC', '>', '<'] : ['ASC', '<', '>']
  const [at, other] = [Prisma.raw(`s.${column}`), Prisma.raw(`n.${column}`)]
  const [direction, isBefore, isBeyond] = [Prisma.raw(order), Prisma.raw(before), Prisma.raw(beyond)]
  return {
    key: moment,
    sql: ({ merchantId, status }, after, limit) => {
      const is = (alias: 's' | 'n') => (status ? isOfStatus(status, alias) : Prisma.sql`true`)
      return Prisma.sql`
        SELECT ${customerColumns}, ${at} AS key, s.id AS "keyId"
        FROM subscriptions s JOIN customers c ON c.merchant_id = s.merchant_id AND c.id = s.customer_id
        WHERE s.merchant_id = ${merchantId} AND ${is('s')} AND ${at} IS NOT NULL AND NOT c.deleted
          ${after ? Prisma.sql`AND (${at}, s.id) ${isBeyond} (${after.key}::timestamptz, ${after.id})` : Prisma.empty}
          AND NOT EXISTS (
            SELECT 1 FROM subscriptions n
            WHERE n.merchant_id = s.merchant_id AND n.customer_id = s.customer_id AND ${is('n')}
              AND (${other}, n.id) ${isBefore} (${at}, s.id))
        ORDER BY ${at} ${direction}, s.id ${direction} LIMIT ${limit}`
    },
  }
}

const newestSubscription = bySubscription('created_at', 'newest')
const soonest = bySubscription('next_charge_at', 'soonest')

/** Those that are not charged, the newest first. */
const noCharge: Query = {
  key: moment,
  sql: ({ merchantId, status }, after, limit) => Prisma.sql`
    SELECT ${customerColumns}, c.created_at AS key, c.id AS "keyId" FROM customers c
    WHERE c.merchant_id = ${merchantId} AND NOT c.deleted ${status ? Prisma.sql`AND ${hasStatus(status)}` : Prisma.empty}
      AND NOT EXISTS (
        SELECT 1 FROM subscriptions n
        WHERE n.merchant_id = c.merchant_id AND n.customer_id = c.id AND n.next_charge_at IS NOT NULL
          ${status ? Prisma.sql`AND ${isOfStatus(status, 'n')}` : Prisma.empty})
      ${after ? Prisma.sql`AND (c.created_at, c.id) < (${after.key}::timestamptz, ${after.id})` : Prisma.empty}
    ORDER BY c.created_at DESC, c.id DESC LIMIT ${limit}`,
}

/** Customers by their name, or what is shown in its place; as an index has it, accented letters beside plain ones. */
const byName: Query = {
  key: z.string(),
  sql: ({ merchantId, status }, after, limit) => {
    const plain = Prisma.sql`regexp_replace(normalize(coalesce(c.name, c.email, c.id), NFD), ${marks}, '', 'g')`
    const name = Prisma.sql`(lower(${plain}) COLLATE "C")`
    return Prisma.sql`
      SELECT ${customerColumns}, ${name} AS key, c.id AS "keyId" FROM customers c
      WHERE c.merchant_id = ${merchantId} AND NOT c.deleted ${status ? Prisma.sql`AND ${hasStatus(status)}` : Prisma.empty}
        ${after ? Prisma.sql`AND (${name}, c.id) > (${after.key}, ${after.id})` : Prisma.empty}
      ORDER BY ${name}, c.id LIMIT ${limit}`
  },
}

// Written out, since the planner compares it with the index's own text.
const marks = Prisma.raw("'[\\u0300-\\u036f]'")

const queries = { newest, newestSubscription, soonest, noCharge, byName }

/** The queries of a list, one after the other, with the place in the first of them from which to go on. */
export function listQueries(
  { status, sort }: Pick<CustomerList, 'status' | 'sort'>,
  after: ListCursor | null,
): { name: string; sql: Query['sql']; after: { key: Date | string; id: string } | null }[] {
  const names = {
    newest: [status ? 'newestSubscription' : 'newest'],
    next_charge: ['soonest', 'noCharge'],
    name: ['byName'],
  } as const
  const all = names[sort].map((name) => ({ name, ...queries[name], after: null }))
  const at = all.findIndex(({ name }) => name === after?.query)
  const key = all[at]?.key.safeParse(after?.key)
  if (!after || !key?.success) return all
  return all.slice(at).map((each, place) => (place === 0 ? { ...each, after: { key: key.data, id: after.id } } : each))
}
