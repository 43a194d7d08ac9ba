import { consoleLimits } from '@/lib/auth/sessions/console-limits'
import type { UserSession } from '@/lib/auth/sessions/console-visit'
import { db } from '@/lib/db/client'

/** The browsers that a user is signed in with, the latest first. */
export async function loadUserSessions({ user }: UserSession, now: Date) {
  return db.session.findMany({
    where: { userId: user.id, expires: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - consoleLimits.idle) } },
    select: { id: true, provider: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
  })
}
