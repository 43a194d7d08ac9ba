import { db } from '@/lib/db/client'
import { openSecret } from '@/lib/db/open-secret'
import { env } from '@/lib/env'
import type { TokenPurpose } from './derive-key'
import { readToken } from './read-token'
import type { TokenClaims } from './sign-token'
import { merchantOfToken, verifyMerchantToken } from './verify-merchant-token'
import { verifyToken } from './verify-token'

const purposes: TokenPurpose[] = ['portal-link', 'session-url', 'portal-session']

/** `configurationId` and `onBehalfOf` are those of the link or session; null for the merchant's default and for all */
type TokenOwner = {
  merchantId: string
  customerId: string
  configurationId: string | null
  onBehalfOf: string | null
}

const unset = { configurationId: null, onBehalfOf: null }

/**
 * The customer that a validly signed token names, even if it has expired or been used, revoked or ended. Null for any
 * other token, and for a session that whoever made it lets nobody recover any more.
 */
export async function ownerOfToken(token: string, now: Date): Promise<TokenOwner | null> {
  const { PORTICO_SECRET, mode } = env()
  for (const purpose of purposes) {
    const verified = await verifyToken(PORTICO_SECRET, purpose, token, now)
    if (verified) return ownerOf(purpose, verified.claims, now)
  }
  const merchantId = merchantOfToken(token)
  if (!merchantId) return null
  const rows = await db.linkSecret.findMany({ where: { merchantId, revokedAt: null } })
  const secrets = rows.map(({ id, sealed }) => ({
    id,
    secret: openSecret(PORTICO_SECRET, `${merchantId} ${id}`, sealed),
  }))
  // The token is checked as of its own time, since here it only has to name a customer.
  const issuedAt = new Date(Number(readToken(token)?.payload.iat ?? 0) * 1000)
  const verified = await verifyMerchantToken(token, secrets, {
    now: issuedAt < now ? issuedAt : now,
    secure: mode === 'live',
  })
  return verified === null || verified === 'expired' ? null : { merchantId, customerId: verified.customerId, ...unset }
}

async function ownerOf(
  purpose: TokenPurpose,
  { merchantId, customerId, id }: TokenClaims,
  now: Date,
): Promise<TokenOwner | null> {
  const where = { merchantId_id: { merchantId, id } }
  if (purpose === 'portal-link') {
    const link = await db.portalLink.findUnique({ where, select: { configurationId: true, onBehalfOf: true } })
    return { merchantId, customerId, ...(link ?? unset) }
  }
  const select = { configurationId: true, onBehalfOf: true, recoverableUntil: true }
  const session = await db.portalSession.findUnique({ where, select })
  if (session?.recoverableUntil && session.recoverableUntil <= now) return null
  const { configurationId, onBehalfOf } = session ?? unset
  return { merchantId, customerId, configurationId, onBehalfOf }
}
