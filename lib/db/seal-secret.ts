import { createCipheriv, randomBytes } from 'node:crypto'
import type { SigningKey } from '@/lib/env-fields'
import { secretKey } from './secret-key'

/**
 * A secret as a column may hold it: encrypted by the ring's first key, and of no use in another `place` (a row's id),
 * so that nobody can have one row's secret opened as another's. `openSecret` gives it back.
 */
export function sealSecret(keyRing: readonly SigningKey[], place: string, secret: string): string {
  const [signingKey] = keyRing
  if (!signingKey) throw new Error('the key ring is empty')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secretKey(signingKey), nonce).setAAD(Buffer.from(place))
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return [signingKey.kid, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.')
}
