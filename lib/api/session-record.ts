import type { PortalSession } from '@/lib/db/generated/client'
import { sessionLimits } from '@/lib/access/limits/session-limits'
import { sessionObject } from './session-object'
import { seconds } from './seconds'

type Standing = PortalSession & { stands: boolean }

/**
 * A session in a list: Stripe's object without its URL, plus what Stripe does not offer: how it was opened, whether it
 * is active, and until when.
 */
export function sessionRecord(session: Standing, now: Date) {
  return {
    ...sessionObject({ session, configuration: session.configurationId ?? 'bpc_default', url: '' }),
    source: session.source,
    status: statusOf(session, now),
    read_only: session.readOnly,
    link: session.linkId,
    last_seen_at: seconds(session.lastSeenAt),
    expires_at: seconds(session.expiresAt),
    ended_at: session.endedAt && seconds(session.endedAt),
  }
}

function statusOf({ endedAt, stands, expiresAt, browserHash, createdAt, lastSeenAt }: Standing, now: Date) {
  if (endedAt || !stands) return 'ended'
  const unopened = browserHash === null
  const [since, limit] = unopened ? [createdAt, sessionLimits.unopened] : [lastSeenAt, sessionLimits.idle]
  if (expiresAt <= now || now.getTime() - since.getTime() >= limit) return 'expired'
  return unopened ? 'unopened' : 'open'
}
