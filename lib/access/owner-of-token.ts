import { decodeJwt } from 'jose'
import { db } from '@/lib/db/client'
import { openSecret } from '@/lib/db/open-secret'
import { env } from '@/lib/env'
import type { TokenPurpose } from './derive-key'
import { merchantOfToken, verifyMerchantToken } from './verify-merchant-token'
import { verifyToken } from './verify-token'

const purposes: TokenPurpose[] = ['portal-link', 'session-url', 'portal-session']

/**
 * Whose portal a token is of, good or not: what it opened may have expired, been used, revoked or ended, as long as its
 * signature is right. Null for any other: it identifies no one.
 */
export async function ownerOfToken(token: string, now: Date): Promise<{ merchantId: string; customerId: string } | null> {
  const { PORTICO_SECRET, mode } = env()
  for (const purpose of purposes) {
    const verified = await verifyToken(PORTICO_SECRET, purpose, token, now)
    if (verified) return { merchantId: verified.claims.merchantId, customerId: verified.claims.customerId }
  }
  const merchantId = merchantOfToken(token)
  if (!merchantId) return null
  const rows = await db.linkSecret.findMany({ where: { merchantId, revokedAt: null } })
  const secrets = rows.map(({ id, sealed }) => openSecret(PORTICO_SECRET, `${merchantId} ${id}`, sealed))
  // As of its own time: a merchant's token is asked here only for whom it names.
  const issuedAt = new Date((decodeJwt(token).iat ?? 0) * 1000)
  const verified = await verifyMerchantToken(token, secrets, { now: issuedAt < now ? issuedAt : now, secure: mode === 'live' })
  return verified === null || verified === 'expired' ? null : { merchantId, customerId: verified.customerId }
}
