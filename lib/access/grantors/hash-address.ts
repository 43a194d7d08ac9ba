import { createHmac } from 'node:crypto'
import type { SigningKey } from '@/lib/env-fields'
import { addressKey } from './address-key'

/**
 * What a link keeps of the address it is mailed to; `addressOnFile` says the same of the mirror's in SQL. Capital ASCII
 * letters count as small ones, which both sides can do alike in any locale.
 */
export function hashAddress(keyRing: readonly SigningKey[], merchantId: string, address: string): string {
  const [signingKey] = keyRing
  if (!signingKey) throw new Error('the key ring is empty')
  const text = `${merchantId} ${address.replace(/[A-Z]/g, (letter) => letter.toLowerCase())}`
  return `${signingKey.kid}:${createHmac('sha256', addressKey(signingKey)).update(text).digest('hex')}`
}
