import { Prisma } from '@/lib/db/generated/client'
import type { SigningKey } from '@/lib/env-fields'
import { addressKey } from './address-key'

/** The HMAC (RFC 2104) of the address in row `c` of customers, as `hashAddress` computes it with this key. */
export function addressOnFile(signingKey: SigningKey): Prisma.Sql {
  const key = addressKey(signingKey)
  const pad = (byte: number) => Buffer.concat([key, Buffer.alloc(64 - key.length)]).map((each) => each ^ byte)
  const text = Prisma.sql`convert_to(c.merchant_id || ' ' || lower(c.email COLLATE "C"), 'UTF8')`
  return Prisma.sql`${`${signingKey.kid}:`}::text || encode(sha256(${pad(0x5c)}::bytea || sha256(${pad(0x36)}::bytea || ${text})), 'hex')`
}
