import type { ConsoleVisit, Role } from '@/lib/auth/sessions/console-visit'
import { db } from '@/lib/db/client'

export type TeamMember = {
  userId: string
  name: string | null
  email: string
  role: Role
  joinedAt: Date | null
  lastSeenAt: Date | null
}

/**
 * Everybody who belongs to the merchant or is invited, owners first. Of people who are invited only the address is
 * shown.
 */
export async function loadTeam({ merchant }: ConsoleVisit): Promise<TeamMember[]> {
  const rows = await db.membership.findMany({
    where: { merchantId: merchant.id },
    select: {
      userId: true,
      role: true,
      joinedAt: true,
      lastSeenAt: true,
      user: { select: { name: true, email: true } },
    },
    orderBy: [{ role: 'desc' }, { user: { email: 'asc' } }],
  })
  return rows.map(({ userId, role, joinedAt, lastSeenAt, user }) => ({
    userId,
    role: role as Role,
    joinedAt,
    email: user.email,
    name: joinedAt && user.name,
    lastSeenAt: joinedAt && lastSeenAt,
  }))
}
