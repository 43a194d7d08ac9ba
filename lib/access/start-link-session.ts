import { db } from '@/lib/db/client'
import type { PortalLink } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import { auditEntry } from '@/lib/db/audit-entry'
import { flowPath } from './flow-path'
import { hashBrowser } from './hash-browser'
import { newId } from '@/lib/db/new-id'
import { sqlOf } from '@/lib/db/sql-client'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'
import type { PortalFlow } from './portal-flow'
import { sessionLimits } from './session-limits'
import { signToken, type TokenClaims } from './sign-token'

type Start = {
  claims: TokenClaims
  browser: string
  flow: PortalFlow | null
  /** of the link, for its sessions */
  given: Pick<PortalLink, 'configurationId' | 'locale' | 'returnUrl'>
  now: Date
}

/** Starts a session for the browser that opened a link, and answers where it leads. */
export async function startLinkSession({ claims, browser, flow, given, now }: Start): Promise<Result<{ path: string }>> {
  const { merchantId, customerId, id: linkId } = claims
  const id = newId('bps')
  const expiresAt = new Date(now.getTime() + sessionLimits.absolute)
  const started = await db.$transaction(async (tx) => {
    // Takes the row's lock: a link revoked at the same moment either stops this, or ends the session it starts.
    const { count } = await tx.portalLink.updateMany({
      where: { merchantId, id: linkId, revokedAt: null },
      data: { openCount: { increment: 1 }, lastOpenedAt: now },
    })
    if (count === 0) return false
    await tx.portalSession.create({
      data: {
        merchantId, id, customerId, linkId, source: 'link', browserHash: hashBrowser(browser), flow: flow ?? undefined,
        createdAt: now, lastSeenAt: now, expiresAt, ...given,
      },
    })
    await tx.auditEntry.create({
      data: auditEntry({
        merchantId, customerId, sessionId: id, at: now, actor: 'customer', action: 'portal_session.created',
        subjectId: linkId, details: { source: 'link' },
      }),
    })
    await recordPortalEvent(sqlOf(tx), {
      type: 'portal_session.created', merchantId, customerId, cause: `session:${id}`, occurredAt: now,
      data: { session: id, source: 'link', link: linkId },
    })
    return true
  })
  if (!started) return fail('link_revoked')
  const token = await signToken(env().PORTICO_SECRET, 'portal-session', {
    merchantId, customerId, id, createdAt: now, expiresAt,
  })
  return ok({ path: `/portal/${token}${flowPath(flow)}` })
}
