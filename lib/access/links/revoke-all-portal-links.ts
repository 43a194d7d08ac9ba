import { db } from '@/lib/db/client'
import { auditEntry } from '@/lib/db/audit-entry'

type Revocation = { merchantId: string; customerId: string; actor: string; now: Date }

/**
 * Revokes all of a customer's links and ends all sessions, including those not opened by a link. Returns how many of
 * each.
 */
export async function revokeAllPortalLinks({
  merchantId,
  customerId,
  actor,
  now,
}: Revocation): Promise<{ links: number; sessions: number }> {
  return db.$transaction(async (tx) => {
    const links = await tx.portalLink.updateManyAndReturn({
      where: { merchantId, customerId, revokedAt: null },
      data: { revokedAt: now },
      select: { id: true },
    })
    const sessions = await tx.portalSession.updateManyAndReturn({
      where: { merchantId, customerId, endedAt: null, expiresAt: { gt: now } },
      data: { endedAt: now },
      select: { id: true },
    })
    const deed = { merchantId, customerId, at: now, actor }
    await tx.auditEntry.createMany({
      data: [
        ...links.map(({ id }) => auditEntry({ ...deed, action: 'portal_link.revoked', subjectId: id })),
        ...sessions.map(({ id }) => auditEntry({ ...deed, action: 'portal_session.ended', sessionId: id })),
      ],
    })
    return { links: links.length, sessions: sessions.length }
  })
}
