import { createHash } from 'node:crypto'

/** What a key may do; `write` includes `read`. */
export const apiScopes = [
  'configurations:read',
  'configurations:write',
  'sessions:read',
  'sessions:write',
  'links:read',
  'links:write',
] as const

export type ApiScope = (typeof apiScopes)[number]

/** The hash by which a key is looked up. Keys are random, so one round without a salt is enough. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/**
 * The row that a key names, or null if the text is not one of our keys. The merchant comes first, as in all of its
 * tables.
 */
export function readApiKey(key: string): { merchantId: string; id: string } | null {
  const [, merchantId, id] = /^psk_(\w{1,64})\.(\w{1,64})\.[\w-]{43}$/.exec(key) ?? []
  return merchantId && id ? { merchantId, id } : null
}
