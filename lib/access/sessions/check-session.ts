import { fail, ok, type Result } from '@/lib/errors'
import { sessionLimits } from '../limits/session-limits'

type Checked = {
  browserHash: string | null
  lastSeenAt: Date
  expiresAt: Date
  endedAt: Date | null
  /** whether whoever let it in still may */
  stands: boolean
}

/** Whether a session lets this browser in now, and if not, why. All limits count up to, not including, their moment. */
export function checkSession(session: Checked | null, browserHash: string | null, now: Date): Result {
  // Rows are cleaned up long after they end; a signed token without one had its time.
  if (!session || session.endedAt || !session.stands) return fail('session_ended')
  if (session.expiresAt <= now) return fail('session_expired')
  if (now.getTime() - session.lastSeenAt.getTime() >= sessionLimits.idle) return fail('session_idle')
  if (!browserHash || session.browserHash !== browserHash) return fail('wrong_browser')
  return ok()
}
