import { errors, jwtVerify, type JWSHeaderParameters, type JWTPayload } from 'jose'
import { z } from 'zod'
import type { SigningKey } from '@/lib/env-fields'
import { deriveKey, type TokenPurpose } from './derive-key'
import { rememberedTokens, type SignedToken } from './remembered-tokens'
import type { TokenClaims } from './sign-token'

const longestToken = 4096

const claimsSchema = z
  .object({ merchant: z.string().min(1), customer: z.string().min(1), jti: z.string().min(1) })
  .transform(({ merchant, customer, jti }): TokenClaims => ({ merchantId: merchant, customerId: customer, id: jti }))

/** A token signed by us for this purpose. */
export type VerifiedToken = { claims: TokenClaims; expired: boolean }

/**
 * The claims of a token with our signature and the right audience, else null. An expired one is still told apart:
 * its page may name the merchant.
 */
export async function verifyToken(
  keyRing: readonly SigningKey[],
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<VerifiedToken | null> {
  if (token.length > longestToken) return null
  const remembered = rememberedTokens(keyRing)
  const key = `${purpose} ${token}`
  const signed = remembered.find(key) ?? (await readSigned(keyRing, purpose, token, now))
  if (!signed) return null
  remembered.add(key, signed)
  const { claims, expiresAt } = signed
  return { claims, expired: expiresAt !== null && expiresAt <= Math.floor(now.getTime() / 1000) }
}

async function readSigned(
  keyRing: readonly SigningKey[], purpose: TokenPurpose, token: string, now: Date,
): Promise<SignedToken | null> {
  try {
    const { payload } = await jwtVerify(token, (header) => keyOf(keyRing, purpose, header), {
      algorithms: ['HS256'],
      audience: purpose,
      currentDate: now,
    })
    return signedToken(payload)
  } catch (error) {
    // jose checks the signature and the audience before the expiry.
    if (error instanceof errors.JWTExpired) return signedToken(error.payload)
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}

function keyOf(keyRing: readonly SigningKey[], purpose: TokenPurpose, header: JWSHeaderParameters) {
  const signingKey = keyRing.find(({ kid }) => kid === header.kid)
  if (!signingKey) throw new errors.JWKSNoMatchingKey()
  return deriveKey(signingKey, purpose)
}

function signedToken(payload: JWTPayload): SignedToken | null {
  const claims = claimsSchema.safeParse(payload)
  return claims.success ? { claims: claims.data, expiresAt: payload.exp ?? null } : null
}
