import { fail, ok, type Result } from '@/lib/errors'
import { sessionLimits } from '../limits/session-limits'

type Checked = {
  browserHash: string | null
  lastSeenAt: Date
  expiresAt: Date
  endedAt: Date | null
  /** whether its grantor still has the right */
  stands: boolean
}

/** Whether the session lets this browser in now, and if not, why. Limits exclude their own moment. */
export function checkSession(session: Checked | null, browserHash: string | null, now: Date): Result {
  // Rows are deleted long after they end, so a signed token without a row has expired.
  if (!session || session.endedAt || !session.stands) return fail('session_ended')
  if (session.expiresAt <= now) return fail('session_expired')
  if (now.getTime() - session.lastSeenAt.getTime() >= sessionLimits.idle) return fail('session_idle')
  if (!browserHash || session.browserHash !== browserHash) return fail('wrong_browser')
  return ok()
}
