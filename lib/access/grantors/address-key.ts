import { hkdfSync } from 'node:crypto'
import type { SigningKey } from '@/lib/env-fields'

const derived = new WeakMap<SigningKey, Buffer>()

/**
 * Derives the key for hashing addresses, which has no other use. Without it, nobody who reads the table can test
 * addresses.
 */
export function addressKey(signingKey: SigningKey): Buffer {
  const known = derived.get(signingKey)
  if (known) return known
  const key = Buffer.from(
    hkdfSync('sha256', signingKey.key, new Uint8Array(), 'portico mailed address HMAC-SHA256', 32),
  )
  derived.set(signingKey, key)
  return key
}
