import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { SigningKey } from '@/lib/env-fields'

/** The AES key that one entry of the ring gives for secrets in the database; it has no other use. */
export function secretKey({ key }: SigningKey): KeyObject {
  return createSecretKey(
    Buffer.from(hkdfSync('sha256', key, new Uint8Array(), 'portico stored secrets AES-256-GCM', 32)),
  )
}
