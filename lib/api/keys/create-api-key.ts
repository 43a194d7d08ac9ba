import { randomBytes } from 'node:crypto'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { newId } from '@/lib/db/new-id'
import { hashApiKey, type ApiScope } from './api-key'

type NewKey = { merchantId: string; name: string; scopes: readonly ApiScope[]; createdBy: string; now: Date }

/** Creates an API key. `key` is returned this once. */
export async function createApiKey({
  merchantId,
  name,
  scopes,
  createdBy,
  now,
}: NewKey): Promise<{ id: string; key: string }> {
  const id = newId('key')
  const key = `psk_${merchantId}.${id}.${randomBytes(32).toString('base64url')}`
  await db.$transaction([
    db.apiKey.create({
      data: {
        merchantId,
        id,
        name,
        hash: hashApiKey(key),
        hint: key.slice(-4),
        scopes: [...scopes],
        createdBy,
        createdAt: now,
      },
    }),
    db.auditEntry.create({
      data: auditEntry({
        merchantId,
        at: now,
        actor: createdBy,
        action: 'api_key.created',
        subjectId: id,
        details: { scopes: [...scopes] },
      }),
    }),
  ])
  return { id, key }
}
