import { hkdfSync } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * What next-auth signs its handshakes with and hashes sign-in links with: of the first key of the ring, so that a
 * rotation ends what is waiting (minutes old at most) and nothing else.
 */
export function authSecret(): string {
  const [signingKey] = env().PORTICO_SECRET
  if (!signingKey) throw new Error('the key ring is empty')
  return Buffer.from(hkdfSync('sha256', signingKey.key, new Uint8Array(), 'portico console sign-in', 32)).toString(
    'base64url',
  )
}
