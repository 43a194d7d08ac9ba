import { db } from '@/lib/db/client'
import { mailPortalEvent } from '@/lib/email/mail-portal-event'
import { tellEndpoints } from '@/lib/webhooks/tell-endpoints'
import type { PortalEvent } from '@/lib/portal-events/portal-event'

/** Who is told about an event. Each may be called more than once for the same event, and then does nothing new. */
const audiences: ((event: PortalEvent) => Promise<void>)[] = [tellEndpoints, mailPortalEvent]

/** The job behind every portal event. If it throws, it is tried again later. */
export async function announcePortalEvent(merchantId: string, eventId: string): Promise<void> {
  const event = await db.portalEvent.findUnique({ where: { merchantId_id: { merchantId, id: eventId } } })
  if (!event) return
  // `recordPortalEvent` wrote the row and accepts nothing else.
  for (const tell of audiences) await tell(event as unknown as PortalEvent)
}
