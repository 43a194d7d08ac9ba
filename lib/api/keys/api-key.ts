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

/** The hash a key is looked up by. Keys are random, so one round is enough and a salt would add nothing. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** Whose row a key names; null for what is no key of ours. The merchant comes first, as in every table of theirs. */
export function readApiKey(key: string): { merchantId: string; id: string } | null {
  const [, merchantId, id] = /^psk_(\w{1,64})\.(\w{1,64})\.[\w-]{43}$/.exec(key) ?? []
  return merchantId && id ? { merchantId, id } : null
}
