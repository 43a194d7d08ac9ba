import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'

type Invited = { merchantId: string; userId: string; now: Date }

/** Makes an invited user a full member; `not_found` without a pending invitation. */
export function acceptInvitation({ merchantId, userId, now }: Invited): Promise<Result> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { merchantId, userId, joinedAt: null },
      data: { joinedAt: now },
    })
    if (count === 0) return fail('not_found')
    await tx.auditEntry.create({
      data: auditEntry({ merchantId, at: now, actor: `user:${userId}`, action: 'member.joined', subjectId: userId }),
    })
    return ok()
  })
}
