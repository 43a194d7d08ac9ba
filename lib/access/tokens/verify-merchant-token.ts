import { createHash } from 'node:crypto'
import { compactVerify, errors } from 'jose'
import { z } from 'zod'
import { isCustomerId } from './is-customer-id'
import { isReturnUrl } from '@/lib/net/check-return-url'
import type { PortalFlow } from '../flows/portal-flow'
import { readToken } from './read-token'

/** in seconds: the longest life of a merchant's own link, and how far its clock may be off */
const longestLife = 86_400
const clockSkew = 60

export type LinkSecret = { id: string; secret: string }

export type MerchantToken = {
  customerId: string
  /** its `jti`, or else the hash of its header and payload; each id opens one session */
  id: string
  /** the secret that signed it */
  secretId: string
  expiresAt: Date
  flow: PortalFlow | null
  locale: string | null
  returnUrl: string | null
}

/** Text that PostgreSQL can store: no control characters and no lone surrogates. */
const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u)

// Some libraries write a single audience as an array.
const ours = z.union([z.literal('portico'), z.tuple([z.literal('portico')])])

const claims = z.object({
  iss: z.string().regex(/^[\w-]{1,64}$/),
  aud: ours,
  sub: z.string().refine(isCustomerId),
  iat: z.number(),
  exp: z.number(),
  nbf: z.number().optional(),
  jti: text(200).optional(),
  flow: z
    .union([
      z.object({ type: z.literal('payment_method_update') }),
      z
        .object({
          type: z.enum(['subscription_cancel', 'subscription_pause', 'subscription_update']),
          subscription: text(255),
        })
        .transform(({ type, subscription }) => ({ type, subscriptionId: subscription })),
    ])
    .optional(),
  locale: z.string().max(35).optional(),
  return_url: z.string().optional(),
})

/** The merchant that an unverified token names, to find the secrets to try; null if it is not such a token. */
export function merchantOfToken(token: string): string | null {
  const named = claims.pick({ iss: true, aud: true }).safeParse(readToken(token)?.payload)
  return named.success ? named.data.iss : null
}

/**
 * The claims of a token (HS256) signed with one of these secrets; 'expired' if only its time is over, else null. With
 * `secure`, the return URL must be https.
 */
export async function verifyMerchantToken(
  token: string,
  secrets: readonly LinkSecret[],
  { now, secure }: { now: Date; secure: boolean },
): Promise<MerchantToken | 'expired' | null> {
  const read = readToken(token)
  const parsed = claims.safeParse(read?.payload)
  if (!read || !parsed.success) return null
  const secretId = await findSigner(token, secrets)
  if (secretId === null) return null
  const { sub, iat, exp, nbf, jti, flow, locale, return_url: returnUrl } = parsed.data
  const seconds = Math.floor(now.getTime() / 1000)
  const early = seconds + clockSkew
  if (
    exp < iat ||
    exp - iat > longestLife ||
    exp - early > longestLife ||
    iat > early ||
    (nbf !== undefined && nbf > early)
  )
    return null
  if (returnUrl !== undefined && !isReturnUrl(returnUrl, { secure })) return null
  if (exp <= seconds - clockSkew) return 'expired'
  return {
    customerId: sub,
    id: jti === undefined ? createHash('sha256').update(read.signingInput).digest('base64url') : `jti:${jti}`,
    secretId,
    expiresAt: new Date((exp + clockSkew) * 1000),
    flow: flow ?? null,
    locale: locale ?? null,
    returnUrl: returnUrl ?? null,
  }
}

async function findSigner(token: string, secrets: readonly LinkSecret[]): Promise<string | null> {
  for (const { id, secret } of secrets) {
    try {
      await compactVerify(token, new TextEncoder().encode(secret), { algorithms: ['HS256'] })
      return id
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) continue
      if (error instanceof errors.JOSEError) return null
      throw error
    }
  }
  return null
}
