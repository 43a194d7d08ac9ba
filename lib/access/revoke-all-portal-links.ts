import { db } from '@/lib/db/client'
import { auditEntry } from '@/lib/db/audit-entry'
import { endSessionsOfLinks } from './end-sessions-of-links'

type Revocation = { merchantId: string; customerId: string; actor: string; now: Date }

/** Revokes every link of a customer and ends the sessions they opened; answers how many links it revoked. */
export async function revokeAllPortalLinks({ merchantId, customerId, actor, now }: Revocation): Promise<number> {
  return db.$transaction(async (tx) => {
    const links = await tx.portalLink.updateManyAndReturn({
      where: { merchantId, customerId, revokedAt: null },
      data: { revokedAt: now },
      select: { id: true },
    })
    if (links.length === 0) return 0
    await endSessionsOfLinks(tx, { merchantId, customerId, linkIds: links.map(({ id }) => id), now })
    await tx.auditEntry.createMany({
      data: links.map(({ id }) =>
        auditEntry({ merchantId, customerId, at: now, actor, action: 'portal_link.revoked', subjectId: id }),
      ),
    })
    return links.length
  })
}
