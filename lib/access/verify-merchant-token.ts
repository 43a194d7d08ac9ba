import { createHash } from 'node:crypto'
import { decodeJwt, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import { isReturnUrl } from './check-return-url'
import type { PortalFlow } from './portal-flow'

const longestToken = 4096
/** seconds a merchant's own link may be good for, and by how much its clock may be off */
const longestLife = 86_400
const clockSkew = 60

/** What a merchant signs: whose portal, for how long, and how it opens. */
export type MerchantToken = {
  customerId: string
  /** its `jti`, else the hash of the whole token: it opens one session */
  id: string
  expiresAt: Date
  flow: PortalFlow | null
  locale: string | null
  returnUrl: string | null
}

const claims = z.object({
  sub: z.string().regex(/^cus_\w{1,250}$/),
  iat: z.number(),
  exp: z.number(),
  jti: z.string().min(1).max(200).optional(),
  flow: z
    .union([
      z.object({ type: z.literal('payment_method_update') }),
      z.object({ type: z.enum(['subscription_cancel', 'subscription_update']), subscription: z.string().min(1).max(255) })
        .transform(({ type, subscription }) => ({ type, subscriptionId: subscription })),
    ])
    .optional(),
  locale: z.string().max(35).optional(),
  return_url: z.string().optional(),
})

/** The merchant that a token says it is of, before anything is verified: whose secrets to try. Null: it is no such token. */
export function merchantOfToken(token: string): string | null {
  if (token.length > longestToken) return null
  try {
    const { iss, aud } = decodeJwt(token)
    return aud === 'portico' && typeof iss === 'string' && iss.length <= 64 ? iss : null
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}

/**
 * The claims of a token (HS256) that one of these secrets signed; 'expired' where that is all that is wrong, else null.
 * `secure`: the return URL must be https.
 */
export async function verifyMerchantToken(
  token: string, secrets: readonly string[], { now, secure }: { now: Date; secure: boolean },
): Promise<MerchantToken | 'expired' | null> {
  for (const secret of secrets) {
    try {
      const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
        algorithms: ['HS256'], audience: 'portico', currentDate: now, clockTolerance: clockSkew, requiredClaims: ['exp', 'iat'],
      })
      return readClaims(payload, token, { now, secure })
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) continue
      if (error instanceof errors.JWTExpired) return 'expired'
      if (error instanceof errors.JOSEError) return null
      throw error
    }
  }
  return null
}

function readClaims(payload: unknown, token: string, { now, secure }: { now: Date; secure: boolean }): MerchantToken | null {
  const parsed = claims.safeParse(payload)
  if (!parsed.success) return null
  const { sub, iat, exp, jti, flow, locale, return_url: returnUrl } = parsed.data
  const seconds = now.getTime() / 1000
  if (exp - iat > longestLife || exp - seconds > longestLife + clockSkew || iat > seconds + clockSkew) return null
  if (returnUrl !== undefined && !isReturnUrl(returnUrl, { secure })) return null
  return {
    customerId: sub,
    id: jti === undefined ? createHash('sha256').update(token).digest('base64url') : `jti:${jti}`,
    expiresAt: new Date((exp + clockSkew) * 1000),
    flow: flow ?? null,
    locale: locale ?? null,
    returnUrl: returnUrl ?? null,
  }
}
