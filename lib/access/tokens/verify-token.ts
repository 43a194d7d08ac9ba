import { compactVerify, errors } from 'jose'
import { z } from 'zod'
import type { SigningKey } from '@/lib/env-fields'
import { deriveKey, type TokenPurpose } from './derive-key'
import { readToken } from './read-token'
import { rememberedTokens, type SignedToken } from './remembered-tokens'
import type { TokenClaims } from './sign-token'

const headerSchema = z.strictObject({ alg: z.literal('HS256'), kid: z.string() })

const payloadSchema = z
  .object({
    merchant: z.string().min(1),
    customer: z.string().min(1),
    jti: z.string().min(1),
    aud: z.string(),
    iat: z.number(),
    exp: z.number().optional(),
  })
  .refine(({ iat, exp }) => exp === undefined || exp >= iat)

export type VerifiedToken = { claims: TokenClaims; expired: boolean }

/**
 * The claims of a token with our signature, the right audience and its canonical spelling, else null. An expired token
 * is told apart, because its page may still name the merchant.
 */
export async function verifyToken(
  keyRing: readonly SigningKey[],
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<VerifiedToken | null> {
  const remembered = rememberedTokens(keyRing)
  // Remembered tokens were canonical, and any other spelling has another key.
  const key = `${purpose} ${token}`
  const signed = remembered.find(key) ?? (await readSigned(keyRing, purpose, token))
  if (!signed) return null
  remembered.add(key, signed)
  const { claims, expiresAt } = signed
  return { claims, expired: expiresAt !== null && expiresAt <= Math.floor(now.getTime() / 1000) }
}

async function readSigned(
  keyRing: readonly SigningKey[],
  purpose: TokenPurpose,
  token: string,
): Promise<SignedToken | null> {
  const read = readToken(token)
  const header = headerSchema.safeParse(read?.header)
  const payload = payloadSchema.safeParse(read?.payload)
  if (!header.success || !payload.success || payload.data.aud !== purpose) return null
  const signingKey = keyRing.find(({ kid }) => kid === header.data.kid)
  if (!signingKey) return null
  try {
    await compactVerify(token, deriveKey(signingKey, purpose), { algorithms: ['HS256'] })
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
  const { merchant, customer, jti, exp } = payload.data
  return { claims: { merchantId: merchant, customerId: customer, id: jti }, expiresAt: exp ?? null }
}
