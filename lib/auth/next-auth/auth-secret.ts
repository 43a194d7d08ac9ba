import { hkdfSync } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * The secret with which next-auth signs its handshakes and hashes sign-in links. It is derived from the first key of
 * the ring, so rotating keys ends pending sign-ins, minutes old at most, and nothing else.
 */
export function authSecret(): string {
  const [signingKey] = env().PORTICO_SECRET
  if (!signingKey) throw new Error('the key ring is empty')
  return Buffer.from(hkdfSync('sha256', signingKey.key, new Uint8Array(), 'portico console sign-in', 32)).toString(
    'base64url',
  )
}
