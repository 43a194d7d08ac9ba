import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { sealSecret } from '@/lib/db/seal-secret'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import { newWebhookSecret } from './new-webhook-secret'

type Rotation = {
  merchantId: string
  id: string
  /** hours */
  overlap?: number
  actor: string
  now: Date
}

/**
 * Gives an endpoint a new secret and answers it. Both secrets sign until the old one expires. Fails with `not_found`.
 */
export async function rotateWebhookSecret({
  merchantId,
  id,
  overlap = 24,
  actor,
  now,
}: Rotation): Promise<Result<{ secret: string }>> {
  const secret = newWebhookSecret()
  return db.$transaction(async (tx) => {
    const endpoint = await tx.webhookEndpoint.findUnique({ where: { merchantId_id: { merchantId, id } } })
    if (!endpoint) return fail('not_found')
    await tx.webhookEndpoint.update({
      where: { merchantId_id: { merchantId, id } },
      data: {
        secret: sealSecret(env().PORTICO_SECRET, id, secret),
        previousSecret: endpoint.secret,
        previousExpiresAt: new Date(now.getTime() + overlap * 3_600_000),
      },
    })
    await tx.auditEntry.create({
      data: auditEntry({ merchantId, at: now, actor, action: 'webhook_endpoint.secret_rotated', subjectId: id }),
    })
    return ok({ secret })
  })
}
