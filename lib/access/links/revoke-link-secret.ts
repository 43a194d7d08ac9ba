import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'

type Revocation = { merchantId: string; id: string; actor: string; now: Date }

/** Revokes a secret: links signed with it stop working. Returns false if there is no such active secret. */
export async function revokeLinkSecret({ merchantId, id, actor, now }: Revocation): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.linkSecret.updateMany({
      where: { merchantId, id, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count === 0) return false
    await tx.auditEntry.create({
      data: auditEntry({ merchantId, at: now, actor, action: 'link_secret.revoked', subjectId: id }),
    })
    return true
  })
}
