import { db } from '@/lib/db/client'

type Page = { endpointId?: string; status?: 'pending' | 'delivered' | 'failed'; after?: string; limit?: number }

/** The log of deliveries, newest first; `after`: the id of the last one seen. */
export function listWebhookDeliveries(merchantId: string, { endpointId, status, after, limit = 50 }: Page = {}) {
  return db.webhookDelivery.findMany({
    where: { merchantId, endpointId, status },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    ...(after && { cursor: { merchantId_id: { merchantId, id: after } }, skip: 1 }),
  })
}
