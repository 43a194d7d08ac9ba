import { z } from 'zod'
import type { CustomerRow } from './customer-columns'
import { customerSorts } from './customer-sorts'
import { customerStatuses } from '@/lib/billing/subscriptions/customer-statuses'
import { findCustomerById } from './find-customer-by-id'
import { readCursor, writeCursor } from './list-cursor'
import { listCustomers } from './list-customers'
import { searchCustomers } from './search-customers'

const query = z.object({
  q: z
    .string()
    .catch('')
    .transform((text) => text.replaceAll('\0', '').trim().slice(0, 200)),
  status: z.enum(customerStatuses).nullable().catch(null),
  sort: z.enum(customerSorts).catch('newest'),
  after: z.string().optional().catch(undefined).transform(readCursor),
})

export type CustomersQuery = z.infer<typeof query>

export type FoundCustomers =
  | { kind: 'rows'; rows: CustomerRow[]; next: string | null; truncated: boolean }
  /** an id was typed, and this is its customer */
  | { kind: 'customer'; id: string }
  | { kind: 'unknown_id' }

/** What the URL of the list asks for. Parameters that make no sense are ignored. */
export function readCustomersQuery(parameters: Record<string, string | string[] | undefined>): CustomersQuery {
  return query.parse(parameters)
}

/** The customers of one merchant that the list's URL asks for. */
export async function loadCustomers(
  merchantId: string,
  { q, status, sort, after }: CustomersQuery,
): Promise<FoundCustomers> {
  if (/^(cus|sub|in|pm)_\w+$/.test(q)) {
    const id = await findCustomerById(merchantId, q)
    return id ? { kind: 'customer', id } : { kind: 'unknown_id' }
  }
  if (q) return { kind: 'rows', next: null, ...(await searchCustomers(merchantId, q, status)) }
  const { rows, next } = await listCustomers({ merchantId, status, sort }, after)
  return { kind: 'rows', rows, next: next && writeCursor(next), truncated: false }
}
