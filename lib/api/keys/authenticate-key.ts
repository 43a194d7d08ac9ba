import { timingSafeEqual } from 'node:crypto'
import { db } from '@/lib/db/client'
import { noteMerchant } from '@/lib/observe/context'
import { hashApiKey, readApiKey, type ApiScope } from './api-key'
import { refuse, type ApiFailure } from '../failures/api-failure'
import { takeApiAttempt } from './take-api-attempt'

export type Caller = {
  merchantId: string
  stripeAccountId: string | null
  keyId: string
  actor: string
  scopes: string[]
}

const usedStep = 60_000

/**
 * Identifies the caller by `Authorization`: `Bearer KEY`, or as at Stripe, Basic with the key as the user name. Refuses
 * keys that are not active with 401, and repeated guessing with 429.
 */
export async function authenticateKey(headers: Headers, now: Date): Promise<{ ok: true; value: Caller } | ApiFailure> {
  const key = readKey(headers.get('authorization') ?? '')
  const named = key === null ? null : readApiKey(key)
  if (!key || !named) return unknownKey(key === null ? 'You did not provide an API key.' : 'Invalid API key provided.')
  const { merchantId, id } = named
  const row = await db.apiKey.findUnique({
    where: { merchantId_id: { merchantId, id } },
    include: { merchant: { select: { stripeAccountId: true } } },
  })
  // An id without a key has no secret to guess. Counting it would store a row for every made-up id.
  if (!row) return unknownKey('Invalid API key provided.')
  if (!sameHash(row.hash, hashApiKey(key))) {
    const limited = await takeApiAttempt('guess', `${merchantId}:${id}`)
    return limited ?? unknownKey('Invalid API key provided.')
  }
  if (row.revokedAt) return unknownKey('This API key has been revoked.')
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() >= usedStep) {
    await db.apiKey.update({ where: { merchantId_id: { merchantId, id } }, data: { lastUsedAt: now } })
  }
  noteMerchant(merchantId)
  const { stripeAccountId } = row.merchant
  return { ok: true, value: { merchantId, stripeAccountId, keyId: id, actor: `api:${id}`, scopes: row.scopes } }
}

/** Whether a key with these scopes may make a call that requires `scope`. */
export function mayDo(scopes: readonly string[], scope: ApiScope): boolean {
  return scopes.includes(scope) || scopes.includes(scope.replace(':read', ':write'))
}

function readKey(authorization: string): string | null {
  const [, scheme = '', value = ''] = /^(\w+)\s+(\S+)$/.exec(authorization.trim()) ?? []
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return null
  return Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? ''
}

function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

function unknownKey(message: string): ApiFailure {
  return refuse(message, { status: 401 })
}
