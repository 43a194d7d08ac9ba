import { Prisma } from '@/lib/db/generated/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { pool } from '@/lib/db/pool'
import { sessionStands } from '../grantors/grantor-sql'
import { sessionLimits } from '../limits/session-limits'
import type { TokenClaims } from '../tokens/sign-token'

type Asked = {
  claims: TokenClaims
  pathname: string
  browserHash: string | null
  now: Date
}

const lookups: Record<string, Prisma.Sql> = {
  subscriptions: Prisma.sql`FROM subscriptions o WHERE true`,
  invoices: Prisma.sql`FROM invoices o WHERE o.status <> 'draft'`,
  receipts: Prisma.sql`FROM intents o WHERE true`,
  pay: Prisma.sql`FROM intents o WHERE true`,
}

/**
 * Whether the path of a portal page names an object that the session does not show, so that the page is a 404. Only the
 * browser of a running session gets this answer; to any other, the status reveals nothing. False without a database,
 * since the page itself reports that. It uses plain SQL because proxy.ts calls it.
 */
export async function namesForeignObject({ claims, pathname, browserHash, now }: Asked): Promise<boolean> {
  const [, , , kind = '', objectId, page] = pathname.split('/')
  const lookup = Object.hasOwn(lookups, kind) ? lookups[kind] : undefined
  // This is a route handler, which sets its own status and logs its refusals.
  if (page === 'hosted') return false
  // `/pay/return` is where the bank leads back to, so `return` is not an intent.
  if (!lookup || !objectId || !browserHash || (kind === 'pay' && objectId === 'return')) return false
  const { merchantId, customerId, id } = claims
  const idleSince = new Date(now.getTime() - sessionLimits.idle)
  const { text, values } = Prisma.sql`
    SELECT FROM portal_sessions s
    WHERE s.merchant_id = ${merchantId} AND s.customer_id = ${customerId} AND s.id = ${id}
      AND s.browser_hash = ${browserHash} AND s.ended_at IS NULL AND s.expires_at > ${now}::timestamptz
      AND s.last_seen_at > ${idleSince}::timestamptz AND ${sessionStands(now)}
      AND NOT EXISTS (
        SELECT ${lookup} AND o.merchant_id = ${merchantId} AND o.customer_id = ${customerId} AND o.id = ${objectId}
          AND (s.on_behalf_of IS NULL OR o.on_behalf_of = s.on_behalf_of))`
  try {
    const { rows } = await pool().query(text, values)
    return rows.length > 0
  } catch (error) {
    if (isDatabaseUnavailable(error)) return false
    throw error
  }
}
