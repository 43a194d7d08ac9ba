import { db } from '@/lib/db/client'

/** Ends one of a user's sessions at once. Returns false if the user has no such session. */
export async function endUserSession(userId: string, sessionId: string): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } })
  return count > 0
}
