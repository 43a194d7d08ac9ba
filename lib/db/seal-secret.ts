import { createCipheriv, randomBytes } from 'node:crypto'
import type { SigningKey } from '@/lib/env-fields'
import { secretKey } from './secret-key'

/**
 * Encrypts a secret for a column, with the ring's first key. It can be opened only with the same `place` (a row's id),
 * so that nobody can open one row's secret as another's. `openSecret` decrypts it.
 */
export function sealSecret(keyRing: readonly SigningKey[], place: string, secret: string): string {
  const [signingKey] = keyRing
  if (!signingKey) throw new Error('the key ring is empty')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secretKey(signingKey), nonce).setAAD(Buffer.from(place))
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return [signingKey.kid, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.')
}
