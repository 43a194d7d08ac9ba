import { db } from '@/lib/db/client'
import type { WebhookDelivery, WebhookEndpoint } from '@/lib/db/generated/client'
import { sqlOf } from '@/lib/db/sql-client'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { metrics } from '@/lib/observe/metrics'
import { endpointSecrets } from './endpoint-secrets'
import { enqueueDelivery } from './enqueue-delivery'
import { retryDelay } from './retry-delay'
import { sendWebhook, type WebhookAnswer } from './send-webhook'
import { webhookMessage } from './webhook-message'

const gone = 410

/**
 * The job of one delivery. It makes one attempt, and notes it together with the job of the next, if any. A crash in
 * between repeats the message; endpoints recognise it by its `webhook-id`.
 */
export async function deliverWebhook(merchantId: string, deliveryId: string, random = Math.random): Promise<void> {
  const delivery = await db.webhookDelivery.findUnique({ where: { merchantId_id: { merchantId, id: deliveryId } } })
  if (delivery?.status !== 'pending') return
  const [endpoint, event] = await Promise.all([
    db.webhookEndpoint.findUnique({ where: { merchantId_id: { merchantId, id: delivery.endpointId } } }),
    db.portalEvent.findUnique({ where: { merchantId_id: { merchantId, id: delivery.eventId } } }),
  ])
  if (!endpoint || endpoint.disabledAt || !event) return giveUp(delivery)
  const at = new Date()
  const secrets = endpointSecrets(endpoint, at)
  const publicOnly = env().mode !== 'sandbox'
  const answer = await sendWebhook({
    id: event.id,
    body: JSON.stringify(webhookMessage(event)),
    url: endpoint.url,
    secrets,
    at,
    publicOnly,
  })
  await note({ delivery, endpoint, answer, at, random })
}

async function giveUp({ merchantId, id }: WebhookDelivery): Promise<void> {
  const data = { status: 'failed', nextAttemptAt: null, completedAt: new Date() }
  await db.webhookDelivery.updateMany({ where: { merchantId, id, status: 'pending' }, data })
}

type Attempt = {
  delivery: WebhookDelivery
  endpoint: WebhookEndpoint
  answer: WebhookAnswer
  at: Date
  random: () => number
}

async function note({ delivery, endpoint, answer, at, random }: Attempt): Promise<void> {
  const { merchantId, id, endpointId } = delivery
  const number = delivery.attempts + 1
  const delivered = answer.status !== null && answer.status >= 200 && answer.status < 300
  metrics().webhooksOut.inc({ outcome: delivered ? 'delivered' : answer.status === null ? 'unreached' : 'refused' })
  const delay = delivered || answer.status === gone ? null : retryDelay(number, random)
  if (!delivered)
    log.warn({ merchantId, delivery: id, number, status: answer.status, error: answer.error }, 'webhook not delivered')
  await db.$transaction(async (tx) => {
    await tx.webhookAttempt.create({
      data: {
        merchantId,
        deliveryId: id,
        number,
        at,
        durationMs: answer.durationMs,
        responseStatus: answer.status,
        responseBody: answer.body,
        error: answer.error,
      },
    })
    const nextAttemptAt = delay === null ? null : new Date(Date.now() + delay * 1000)
    const status = delivered ? 'delivered' : delay === null ? 'failed' : 'pending'
    const completedAt = delay === null ? new Date() : null
    await tx.webhookDelivery.update({
      where: { merchantId_id: { merchantId, id } },
      data: { attempts: number, status, nextAttemptAt, completedAt },
    })
    if (delay !== null) await enqueueDelivery(sqlOf(tx), { merchantId, endpointId, id }, delay)
    const change = changeOf(endpoint, delivery, { delivered, final: status === 'failed', answer })
    if (change) await tx.webhookEndpoint.updateMany({ where: { merchantId, id: endpointId }, data: change })
  })
}

/**
 * An endpoint is disabled when it answers that it is gone, or when a delivery has failed for days and no other has
 * succeeded meanwhile.
 */
function changeOf(
  { lastDeliveredAt }: WebhookEndpoint,
  { createdAt }: WebhookDelivery,
  { delivered, final, answer }: { delivered: boolean; final: boolean; answer: WebhookAnswer },
) {
  const now = new Date()
  if (delivered) return { lastDeliveredAt: now }
  if (answer.status === gone) return { disabledAt: now, disabledReason: 'gone' }
  const failing = final && (lastDeliveredAt === null || lastDeliveredAt < createdAt)
  return failing ? { disabledAt: now, disabledReason: 'failing' } : null
}
