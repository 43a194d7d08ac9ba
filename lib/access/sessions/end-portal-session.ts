import { db } from '@/lib/db/client'
import { auditEntry } from '@/lib/db/audit-entry'

type Ending = { merchantId: string; sessionId: string; actor: string; now: Date }

/** Ends a session at once. Returns false if there is no such running session. */
export async function endPortalSession({ merchantId, sessionId, actor, now }: Ending): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [session] = await tx.portalSession.updateManyAndReturn({
      where: { merchantId, id: sessionId, endedAt: null },
      data: { endedAt: now },
      select: { customerId: true },
    })
    if (!session) return false
    const { customerId } = session
    await tx.auditEntry.create({
      data: auditEntry({ merchantId, customerId, sessionId, at: now, actor, action: 'portal_session.ended' }),
    })
    return true
  })
}
