import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { consoleLimits } from './console-limits'
import type { Place, UserSession } from './console-visit'
import { hashSessionToken } from './hash-session-token'

type Row = {
  id: string
  userId: string
  name: string | null
  email: string
  places: (Place & { joined: boolean })[] | null
}

/** Checks a console session and marks it as seen, in one statement; null if it does not let anybody in. */
export async function readUserSession(token: string | undefined, now: Date): Promise<UserSession | null> {
  if (!token || token.length > 200) return null
  const hash = hashSessionToken(token)
  const idleSince = new Date(now.getTime() - consoleLimits.idle)
  const seenBefore = new Date(now.getTime() - consoleLimits.lastSeenStep)
  const [row] = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH seen AS (
      UPDATE auth_sessions SET last_seen_at = ${now}::timestamptz
      WHERE session_token = ${hash} AND expires > ${now}::timestamptz
        AND last_seen_at > ${idleSince}::timestamptz AND last_seen_at <= ${seenBefore}::timestamptz
    )
    SELECT s.id, u.id AS "userId", u.name, u.email,
      (SELECT json_agg(json_build_object(
          'merchantId', m.id, 'name', m.name, 'logoImageId', m.logo_image_id, 'role', p.role,
          'joined', p.joined_at IS NOT NULL OR p.created_by NOT LIKE 'user:%') ORDER BY lower(m.name), m.id)
        FROM memberships p JOIN merchants m ON m.id = p.merchant_id
        WHERE p.user_id = u.id) AS places
    FROM auth_sessions s JOIN users u ON u.id = s.user_id
    WHERE s.session_token = ${hash} AND s.expires > ${now}::timestamptz AND s.last_seen_at > ${idleSince}::timestamptz`)
  if (!row) return null
  const { id, userId, name, email, places } = row
  const of = (wanted: boolean): Place[] =>
    (places ?? []).flatMap(({ joined, ...place }) => (joined === wanted ? [place] : []))
  return { id, user: { id: userId, name, email }, memberships: of(true), invitations: of(false) }
}
