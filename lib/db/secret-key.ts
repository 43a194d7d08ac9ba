import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { SigningKey } from '@/lib/env-fields'

/** The AES key of one entry of the ring for secrets kept in the database; of no other use. */
export function secretKey({ key }: SigningKey): KeyObject {
  return createSecretKey(
    Buffer.from(hkdfSync('sha256', key, new Uint8Array(), 'portico stored secrets AES-256-GCM', 32)),
  )
}
