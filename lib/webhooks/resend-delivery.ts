import { db } from '@/lib/db/client'
import { sqlOf } from '@/lib/db/sql-client'
import { fail, ok, type Result } from '@/lib/errors'
import { enqueueDelivery } from './enqueue-delivery'

/**
 * Sends a delivery again at once, whatever its state. It keeps its `webhook-id` and its log. Fails with `not_found`, or
 * with `conflict` where its endpoint is disabled.
 */
export async function resendDelivery(merchantId: string, id: string): Promise<Result> {
  return db.$transaction(async (tx) => {
    const delivery = await tx.webhookDelivery.findUnique({ where: { merchantId_id: { merchantId, id } } })
    if (!delivery) return fail('not_found')
    const { endpointId } = delivery
    const endpoint = await tx.webhookEndpoint.findUnique({ where: { merchantId_id: { merchantId, id: endpointId } } })
    if (!endpoint || endpoint.disabledAt) return fail('conflict')
    await tx.webhookDelivery.update({
      where: { merchantId_id: { merchantId, id } },
      data: { status: 'pending', nextAttemptAt: new Date(), completedAt: null },
    })
    // A job that waits for its next attempt would keep its later time, so it is removed.
    await tx.$queryRaw`SELECT id::text FROM graphile_worker.remove_job(${`delivery:${merchantId}:${id}`})`
    await enqueueDelivery(sqlOf(tx), { merchantId, endpointId, id })
    return ok()
  })
}
