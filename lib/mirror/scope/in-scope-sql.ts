import { Prisma } from '@/lib/db/generated/client'
import type { PortalScope } from './portal-scope'

/** The condition for the rows of `table`, a name or alias, within a scope: `whereInScope` as SQL. */
export function inScopeSql({ merchantId, customerId, onBehalfOf }: PortalScope, table: string): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${table}.${name}`)
  const owned = Prisma.sql`${column('merchant_id')} = ${merchantId} AND ${column('customer_id')} = ${customerId}`
  return onBehalfOf === null ? owned : Prisma.sql`${owned} AND ${column('on_behalf_of')} = ${onBehalfOf}`
}
