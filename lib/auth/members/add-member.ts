import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'
import type { Role } from '../sessions/console-visit'

type NewMember = {
  merchantId: string
  /** in upper or lower case */
  email: string
  role: Role
  /** 'setup', 'sandbox' or 'user:<id>'; the audit log's actor */
  createdBy: string
  now: Date
}

/** Adds a user, new or already known to other merchants, to a merchant. `conflict` if they are a member already. */
export async function addMember({
  merchantId,
  email,
  role,
  createdBy,
  now,
}: NewMember): Promise<Result<{ userId: string }>> {
  const address = email.trim().toLowerCase()
  return db.$transaction(async (tx) => {
    const { id: userId } = await tx.user.upsert({
      where: { email: address },
      create: { email: address, createdAt: now },
      update: {},
      select: { id: true },
    })
    const { count } = await tx.membership.createMany({
      data: [{ merchantId, userId, role, createdBy, createdAt: now }],
      skipDuplicates: true,
    })
    if (count === 0) return fail('conflict')
    await tx.auditEntry.create({
      data: auditEntry({
        merchantId,
        at: now,
        actor: createdBy,
        action: 'member.added',
        subjectId: userId,
        details: { role },
      }),
    })
    return ok({ userId })
  })
}
