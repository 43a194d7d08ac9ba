import { db } from '@/lib/db/client'
import type { SigningKey } from '@/lib/env-fields'
import { addressOnFile } from './address-on-file'

/**
 * Hashes the addresses that links were mailed to with the ring's first key, and answers how many links that were. Only
 * the address on file is known, so a link mailed to another one stays closed.
 */
export async function rehashAddresses(keyRing: readonly SigningKey[]): Promise<number> {
  const [first, ...older] = keyRing
  if (!first) throw new Error('the key ring is empty')
  let count = 0
  for (const { id } of await db.merchant.findMany({ select: { id: true } }))
    for (const key of older)
      count += await db.$executeRaw`
        UPDATE portal_links l SET address_hash = ${addressOnFile(first)} FROM customers c
        WHERE l.merchant_id = ${id} AND c.merchant_id = ${id} AND c.id = l.customer_id
          AND l.revoked_at IS NULL AND l.address_hash = ${addressOnFile(key)}`
  return count
}
