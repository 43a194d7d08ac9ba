import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { hashBrowser } from './hash-browser'
import { sessionLimits } from './session-limits'
import { signToken } from './sign-token'
import { verifyToken } from './verify-token'

type Asked = { token: string; browser: string | null; now: Date }

/**
 * The token of the session by which this browser has opened the same customer's portal again, after the one of `token`
 * was over; null where there is none. What lets it in is the browser's own secret, never the old token.
 */
export async function findLaterSession({ token, browser, now }: Asked): Promise<string | null> {
  const keyRing = env().PORTICO_SECRET
  const verified = await verifyToken(keyRing, 'portal-session', token, now)
  if (!verified || !browser) return null
  const { merchantId, customerId } = verified.claims
  const later = await db.portalSession.findFirst({
    where: {
      merchantId, customerId, browserHash: hashBrowser(browser), endedAt: null,
      expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - sessionLimits.idle) },
    },
    orderBy: { createdAt: 'desc' },
  })
  if (!later) return null
  const { id, createdAt, expiresAt } = later
  return signToken(keyRing, 'portal-session', { merchantId, customerId, id, createdAt, expiresAt })
}
