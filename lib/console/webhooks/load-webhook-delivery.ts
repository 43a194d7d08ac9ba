import { db } from '@/lib/db/client'
import { webhookMessage } from '@/lib/webhooks/webhook-message'

/**
 * One delivery with every attempt, and its body where the event is still kept. Null where the merchant has no such
 * delivery.
 */
export async function loadWebhookDelivery(merchantId: string, id: string) {
  const delivery = await db.webhookDelivery.findUnique({ where: { merchantId_id: { merchantId, id } } })
  if (!delivery) return null
  const [event, attempts, endpoint] = await Promise.all([
    db.portalEvent.findUnique({ where: { merchantId_id: { merchantId, id: delivery.eventId } } }),
    db.webhookAttempt.findMany({ where: { merchantId, deliveryId: id }, orderBy: { number: 'asc' } }),
    db.webhookEndpoint.findUnique({
      where: { merchantId_id: { merchantId, id: delivery.endpointId } },
      select: { disabledAt: true },
    }),
  ])
  return {
    delivery,
    message: event && webhookMessage(event),
    attempts,
    isEndpointOn: endpoint !== null && !endpoint.disabledAt,
  }
}
