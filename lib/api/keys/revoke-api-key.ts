import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'

type Revocation = { merchantId: string; id: string; actor: string; now: Date }

/** Revokes a key at once. Returns false if there is no such active key. */
export async function revokeApiKey({ merchantId, id, actor, now }: Revocation): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.apiKey.updateMany({
      where: { merchantId, id, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count === 0) return false
    await tx.auditEntry.create({
      data: auditEntry({ merchantId, at: now, actor, action: 'api_key.revoked', subjectId: id }),
    })
    return true
  })
}
