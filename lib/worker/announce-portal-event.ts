import { db } from '@/lib/db/client'
import { tellEndpoints } from '@/lib/webhooks/tell-endpoints'
import { mailEarlierRequest } from '@/lib/portal-events/mail-earlier-request'
import type { PortalEvent } from '@/lib/portal-events/portal-event'

/** The job behind every portal event, which tells the webhook endpoints, and mails what an earlier release recorded. If it throws, it is tried again later. */
export async function announcePortalEvent(
  merchantId: string,
  eventId: string,
  { ownMail }: { ownMail: boolean },
): Promise<void> {
  const event = await db.portalEvent.findUnique({ where: { merchantId_id: { merchantId, id: eventId } } })
  if (!event) return
  // `recordPortalEvent` wrote the row and accepts nothing else.
  const told = event as unknown as PortalEvent
  if (!ownMail) await mailEarlierRequest(told)
  await tellEndpoints(told)
}
