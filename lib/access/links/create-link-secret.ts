import { randomBytes } from 'node:crypto'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { newId } from '@/lib/db/new-id'
import { sealSecret } from '@/lib/db/seal-secret'
import { env } from '@/lib/env'

type NewSecret = { merchantId: string; createdBy: string; now: Date }

/**
 * Creates a secret for links that the merchant signs itself, and returns it once. Older secrets stay valid until they
 * are revoked, so a merchant can rotate without downtime.
 */
export async function createLinkSecret({
  merchantId,
  createdBy,
  now,
}: NewSecret): Promise<{ id: string; secret: string }> {
  const id = newId('lsec')
  const secret = `plsec_${randomBytes(32).toString('base64url')}`
  const sealed = sealSecret(env().PORTICO_SECRET, `${merchantId} ${id}`, secret)
  await db.$transaction([
    db.linkSecret.create({ data: { merchantId, id, sealed, createdBy, createdAt: now } }),
    db.auditEntry.create({
      data: auditEntry({ merchantId, at: now, actor: createdBy, action: 'link_secret.created', subjectId: id }),
    }),
  ])
  return { id, secret }
}
