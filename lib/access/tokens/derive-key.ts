import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { SigningKey } from '@/lib/env-fields'

/** What a token opens. It is also the token's audience. */
export type TokenPurpose =
  | 'portal-link'
  | 'portal-session'
  | 'session-url'
  | 'unsubscribe'
  | 'console-preview'
  | 'email-change'
  | 'recipient'
  | 'recipient-stop'
  | 'declaration'
  | 'declaration-confirm'

const derived = new WeakMap<SigningKey, Map<TokenPurpose, KeyObject>>()

/** The HS256 key of one purpose. A token of another purpose does not even have a valid signature. */
export function deriveKey(signingKey: SigningKey, purpose: TokenPurpose): KeyObject {
  const keys = derived.get(signingKey) ?? new Map<TokenPurpose, KeyObject>()
  derived.set(signingKey, keys)
  const known = keys.get(purpose)
  if (known) return known
  const bytes = hkdfSync('sha256', signingKey.key, new Uint8Array(), `portico ${purpose} HS256`, 32)
  const key = createSecretKey(Buffer.from(bytes))
  keys.set(purpose, key)
  return key
}
