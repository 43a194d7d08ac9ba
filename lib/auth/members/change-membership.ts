import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'
import type { Role } from '../sessions/console-visit'

type Change = {
  merchantId: string
  userId: string
  /** null to remove them */
  role: Role | null
  actor: string
  now: Date
}

/**
 * Changes a user's role at a merchant or removes them. `not_found` if they are not a member; `last_owner` if no owner
 * would remain, even if two owners leave at the same moment. An invited owner who has not joined does not count.
 */
export async function changeMembership({ merchantId, userId, role, actor, now }: Change): Promise<Result> {
  return db.$transaction(async (tx) => {
    const owners = await tx.$queryRaw<{ user_id: string }[]>`
      SELECT user_id FROM memberships WHERE merchant_id = ${merchantId} AND role = 'owner'
        AND (joined_at IS NOT NULL OR created_by NOT LIKE 'user:%') FOR UPDATE`
    const key = { merchantId_userId: { merchantId, userId } }
    const place = await tx.membership.findUnique({ where: key, select: { role: true } })
    if (!place) return fail('not_found')
    const isLastOwner = owners.length === 1 && owners[0]?.user_id === userId
    if (isLastOwner && role !== 'owner') return fail('last_owner')
    if (role)
      await tx.membership.update({ where: key, data: { role, ...(role !== place.role && { roleChangedAt: now }) } })
    else await tx.membership.delete({ where: key })
    await tx.auditEntry.create({
      data: auditEntry({
        merchantId,
        at: now,
        actor,
        subjectId: userId,
        ...(role ? { action: 'member.role_changed', details: { role } } : { action: 'member.removed' }),
      }),
    })
    return ok()
  })
}
