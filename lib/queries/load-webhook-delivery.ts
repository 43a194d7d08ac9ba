import { db } from '@/lib/db/client'

/** One delivery with what was sent and every attempt; null where the merchant has none of that id. */
export async function loadWebhookDelivery(merchantId: string, id: string) {
  const delivery = await db.webhookDelivery.findUnique({ where: { merchantId_id: { merchantId, id } } })
  if (!delivery) return null
  const [event, attempts, endpoint] = await Promise.all([
    db.portalEvent.findUnique({ where: { merchantId_id: { merchantId, id: delivery.eventId } } }),
    db.webhookAttempt.findMany({ where: { merchantId, deliveryId: id }, orderBy: { number: 'asc' } }),
    db.webhookEndpoint.findUnique({ where: { merchantId_id: { merchantId, id: delivery.endpointId } }, select: { disabledAt: true } }),
  ])
  return { delivery, event, attempts, isEndpointOn: endpoint !== null && !endpoint.disabledAt }
}
