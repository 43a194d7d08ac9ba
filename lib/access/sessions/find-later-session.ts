import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { sessionStands } from '../grantors/grantor-sql'
import { hashBrowser } from '../browsers/hash-browser'
import { sessionLimits } from '../limits/session-limits'
import { signToken } from '../tokens/sign-token'
import { verifyToken } from '../tokens/verify-token'

type Asked = { token: string; browser: string | null; now: Date }

/**
 * The token of the session in which this browser opened the same customer's portal again, with the same scope, after
 * the session of `token` ended; else null. The browser's own secret grants access, not the old token.
 */
export async function findLaterSession({ token, browser, now }: Asked): Promise<string | null> {
  const keyRing = env().PORTICO_SECRET
  const verified = await verifyToken(keyRing, 'portal-session', token, now)
  if (!verified || !browser) return null
  const { merchantId, customerId, id } = verified.claims
  const idleSince = new Date(now.getTime() - sessionLimits.idle)
  const [later] = await db.$queryRaw<{ id: string; createdAt: Date; expiresAt: Date }[]>(Prisma.sql`
    SELECT s.id, s.created_at AS "createdAt", s.expires_at AS "expiresAt" FROM portal_sessions s
    WHERE s.merchant_id = ${merchantId} AND s.customer_id = ${customerId} AND s.browser_hash = ${hashBrowser(browser)}
      AND s.ended_at IS NULL AND s.expires_at > ${now}::timestamptz AND s.last_seen_at > ${idleSince}::timestamptz
      AND s.on_behalf_of IS NOT DISTINCT FROM (
        SELECT ended.on_behalf_of FROM portal_sessions ended WHERE ended.merchant_id = ${merchantId} AND ended.id = ${id})
      AND ${sessionStands(now)}
    ORDER BY s.created_at DESC LIMIT 1`)
  return later ? signToken(keyRing, 'portal-session', { merchantId, customerId, ...later }) : null
}
