import { db } from '@/lib/db/client'
import { customerRowSchema, type CustomerRow } from './customer-columns'
import type { ListCursor } from './list-cursor'
import { listQueries, type CustomerList } from './list-queries'

const customersAPage = 25

type Keyed = { key: Date | string; keyId: string }

/**
 * A page of customers, all of them or those with a subscription of a status: the newest first, or those charged soonest,
 * or by name. A page reads a part of an index, wherever it lies.
 */
export async function listCustomers(
  list: CustomerList,
  after: ListCursor | null,
): Promise<{ rows: CustomerRow[]; next: ListCursor | null }> {
  const found: { row: unknown; cursor: ListCursor }[] = []
  for (const { name: query, sql, after: place } of listQueries(list, after)) {
    const left = customersAPage + 1 - found.length
    if (left === 0) break
    const rows = await db.$queryRaw<Keyed[]>(sql(list, place, left))
    found.push(...rows.map((row) => ({ row, cursor: { query, key: textOf(row.key), id: row.keyId } })))
  }
  const page = found.slice(0, customersAPage)
  return {
    rows: page.map(({ row }) => customerRowSchema.parse(row)),
    next: found.length > customersAPage ? (page.at(-1)?.cursor ?? null) : null,
  }
}

function textOf(key: Date | string): string {
  return key instanceof Date ? key.toISOString() : key
}
