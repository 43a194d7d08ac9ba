import { SignJWT } from 'jose'
import type { SigningKey } from '@/lib/env-fields'
import { deriveKey, type TokenPurpose } from './derive-key'

/** What a token says: its customer, and the row it stands for. */
export type TokenClaims = { merchantId: string; customerId: string; id: string }

/**
 * The token of a link or session. The same row gives the same token while the first key of the ring stays, so a link
 * can be shown again. Without `expiresAt` (rounded down to a second) it never expires.
 */
export async function signToken(
  keyRing: readonly SigningKey[],
  purpose: TokenPurpose,
  row: TokenClaims & { createdAt: Date; expiresAt: Date | null },
): Promise<string> {
  const [signingKey] = keyRing
  if (!signingKey) throw new Error('the key ring is empty')
  const token = new SignJWT({ merchant: row.merchantId, customer: row.customerId })
    .setProtectedHeader({ alg: 'HS256', kid: signingKey.kid })
    .setAudience(purpose)
    .setJti(row.id)
    .setIssuedAt(row.createdAt)
  if (row.expiresAt) token.setExpirationTime(row.expiresAt)
  return token.sign(deriveKey(signingKey, purpose))
}
