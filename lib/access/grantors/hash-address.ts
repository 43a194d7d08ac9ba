import { createHmac } from 'node:crypto'
import type { SigningKey } from '@/lib/env-fields'
import { addressKey } from './address-key'

/**
 * The hash of a mailed link's address, as the link stores it. `addressOnFile` computes the same in SQL from the
 * mirror. Only ASCII letters are lower-cased, because both sides do that alike in every locale.
 */
export function hashAddress(keyRing: readonly SigningKey[], merchantId: string, address: string): string {
  const [signingKey] = keyRing
  if (!signingKey) throw new Error('the key ring is empty')
  const text = `${merchantId} ${address.replace(/[A-Z]/g, (letter) => letter.toLowerCase())}`
  return `${signingKey.kid}:${createHmac('sha256', addressKey(signingKey)).update(text).digest('hex')}`
}
