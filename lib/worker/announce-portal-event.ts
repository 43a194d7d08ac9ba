import { db } from '@/lib/db/client'
import { mailPortalEvent } from '@/lib/email/mail-portal-event'
import { tellEndpoints } from '@/lib/webhooks/tell-endpoints'
import type { PortalEvent } from '@/lib/portal-events/portal-event'

/** Who is told what happened. Each may be asked more than once for the same event, and then does nothing new. */
const audiences: ((event: PortalEvent) => Promise<void>)[] = [tellEndpoints, mailPortalEvent]

/** The job behind every portal event. A throw has it tried again later. */
export async function announcePortalEvent(merchantId: string, eventId: string): Promise<void> {
  const event = await db.portalEvent.findUnique({ where: { merchantId_id: { merchantId, id: eventId } } })
  if (!event) return
  // It was written by `recordPortalEvent`, which took nothing else.
  for (const tell of audiences) await tell(event as unknown as PortalEvent)
}
