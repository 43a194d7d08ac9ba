import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'

type Deletion = { merchantId: string; id: string; actor: string; now: Date }

/** Deletes an endpoint with the log of its deliveries. Deliveries under way are given up. Fails with `not_found`. */
export async function deleteWebhookEndpoint({ merchantId, id, actor, now }: Deletion): Promise<Result> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.webhookEndpoint.deleteMany({ where: { merchantId, id } })
    if (count === 0) return fail('not_found')
    await tx.$executeRaw`
      DELETE FROM webhook_attempts a USING webhook_deliveries d
      WHERE a.merchant_id = ${merchantId} AND d.merchant_id = ${merchantId} AND d.endpoint_id = ${id} AND a.delivery_id = d.id`
    await tx.webhookDelivery.deleteMany({ where: { merchantId, endpointId: id } })
    await tx.auditEntry.create({
      data: auditEntry({ merchantId, at: now, actor, action: 'webhook_endpoint.deleted', subjectId: id }),
    })
    return ok()
  })
}
