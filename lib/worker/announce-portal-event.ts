import { db } from '@/lib/db/client'
import { tellEndpoints } from '@/lib/webhooks/tell-endpoints'
import type { PortalEvent } from '@/lib/portal-events/portal-event'

/** The job behind every portal event, which tells the webhook endpoints. If it throws, it is tried again later. */
export async function announcePortalEvent(merchantId: string, eventId: string): Promise<void> {
  const event = await db.portalEvent.findUnique({ where: { merchantId_id: { merchantId, id: eventId } } })
  if (!event) return
  // `recordPortalEvent` wrote the row and accepts nothing else.
  await tellEndpoints(event as unknown as PortalEvent)
}
