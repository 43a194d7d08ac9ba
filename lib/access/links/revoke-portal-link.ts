import { db } from '@/lib/db/client'
import { auditEntry } from '@/lib/db/audit-entry'

type Revocation = { merchantId: string; linkId: string; actor: string; now: Date }

/** Revokes a link and ends its sessions. Returns false if there is no such active link. */
export async function revokePortalLink({ merchantId, linkId, actor, now }: Revocation): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [link] = await tx.portalLink.updateManyAndReturn({
      where: { merchantId, id: linkId, revokedAt: null },
      data: { revokedAt: now },
      select: { customerId: true },
    })
    if (!link) return false
    const { customerId } = link
    await tx.portalSession.updateMany({
      where: { merchantId, customerId, linkId, endedAt: null },
      data: { endedAt: now },
    })
    await tx.auditEntry.create({
      data: auditEntry({ merchantId, customerId, at: now, actor, action: 'portal_link.revoked', subjectId: linkId }),
    })
    return true
  })
}
