import { createDecipheriv } from 'node:crypto'
import type { SigningKey } from '@/lib/env-fields'
import { secretKey } from './secret-key'

/** Decrypts what `sealSecret` has encrypted. Throws where its key has left the ring, or the text was changed. */
export function openSecret(keyRing: readonly SigningKey[], place: string, sealed: string): string {
  const [kid, nonce = '', tag = '', text = ''] = sealed.split('.')
  const signingKey = keyRing.find((key) => key.kid === kid)
  if (!signingKey) throw new Error(`PORTICO_SECRET no longer has the key ${kid} that a stored secret was sealed with`)
  const decipher = createDecipheriv('aes-256-gcm', secretKey(signingKey), Buffer.from(nonce, 'base64url'))
    .setAAD(Buffer.from(place))
    .setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
}
