import { db } from '@/lib/db/client'
import type { PortalLink, Prisma } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import { auditEntry } from '@/lib/db/audit-entry'
import { flowPath } from '../flows/flow-path'
import { grantorColumns } from '../grantors/grantor-columns'
import { shownTo } from '../grantors/shown-to'
import { hashBrowser } from '../browsers/hash-browser'
import { meterCustomer } from '../limits/meter-customer'
import { newId } from '@/lib/db/new-id'
import { sqlOf } from '@/lib/db/sql-client'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'
import type { PortalFlow } from '../flows/portal-flow'
import { sessionLimits } from '../limits/session-limits'
import { signToken, type TokenClaims } from '../tokens/sign-token'

type Start = {
  claims: TokenClaims
  browser: string
  flow: PortalFlow | null
  /** of the link, copied to its sessions */
  given: Pick<PortalLink, 'configurationId' | 'onBehalfOf' | 'locale' | 'returnUrl'>
  link: Pick<PortalLink, 'createdBy' | 'grantorKind' | 'grantorId'>
  now: Date
}

type Started = { id: string; createdAt: Date; expiresAt: Date }

/**
 * The session of a browser that opens a link, and the path it leads to. A running session of this browser by this link
 * is reused without writing anything; a new one is counted.
 */
export async function startLinkSession(start: Start): Promise<Result<{ path: string }>> {
  const {
    claims: { merchantId, customerId, id: by },
    flow,
  } = start
  const running = await findRunning(db, start)
  const counted = running ? ok() : await meterCustomer({ merchantId, customerId, by }, 'open')
  if (!counted.ok) return counted
  const session = running ?? (await begin(start))
  if (!session) return fail('link_revoked')
  const token = await signToken(env().PORTICO_SECRET, 'portal-session', { merchantId, customerId, ...session })
  return ok({ path: `/portal/${token}${flowPath(flow)}` })
}

/**
 * Of several with time left, the newest. One in its last hour is not reused, since it could end while the customer
 * works.
 */
function findRunning(
  client: Pick<Prisma.TransactionClient, 'portalSession'>,
  { claims, browser, now }: Start,
): Promise<Started | null> {
  const { merchantId, customerId, id: linkId } = claims
  return client.portalSession.findFirst({
    where: {
      merchantId,
      customerId,
      linkId,
      browserHash: hashBrowser(browser),
      endedAt: null,
      // Limits the scan of the customer's index, so frequent visits do not slow it down.
      createdAt: { gt: new Date(now.getTime() - sessionLimits.absolute) },
      expiresAt: { gt: new Date(now.getTime() + sessionLimits.idle) },
      lastSeenAt: { gt: new Date(now.getTime() - sessionLimits.idle) },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, createdAt: true, expiresAt: true },
  })
}

/** Null if the link was revoked in the meantime. */
function begin(start: Start): Promise<Started | null> {
  const {
    claims: { merchantId, customerId, id: linkId },
    browser,
    flow,
    given,
    link,
    now,
  } = start
  const id = newId('bps')
  const expiresAt = new Date(now.getTime() + sessionLimits.absolute)
  const maker = shownTo(link)
  return db.$transaction(async (tx) => {
    // This locks the link's row. A revocation at the same moment either stops this or ends the new session. If the same
    // browser opens the link twice at once, the second waits here and finds the first one's session.
    const { count } = await tx.portalLink.updateMany({
      where: { merchantId, id: linkId, revokedAt: null },
      data: { openCount: { increment: 1 }, lastOpenedAt: now },
    })
    if (count === 0) return null
    const running = await findRunning(tx, start)
    if (running) return running
    await tx.portalSession.create({
      data: {
        merchantId,
        id,
        customerId,
        linkId,
        source: 'link',
        ...grantorColumns({ kind: 'link', id: linkId }),
        browserHash: hashBrowser(browser),
        flow: flow ?? undefined,
        createdAt: now,
        lastSeenAt: now,
        expiresAt,
        ...given,
      },
    })
    await endBeyond(tx, start, id)
    await tx.auditEntry.create({
      data: auditEntry({
        merchantId,
        customerId,
        sessionId: id,
        at: now,
        actor: 'customer',
        action: 'portal_session.created',
        subjectId: linkId,
        details: { source: 'link', ...(maker && { link_made_by: maker }) },
      }),
    })
    await recordPortalEvent(sqlOf(tx), {
      type: 'portal_session.created',
      merchantId,
      customerId,
      cause: `session:${id}`,
      occurredAt: now,
      data: { session: id, source: 'link', link: linkId, link_created_by: link.createdBy },
    })
    return { id, createdAt: now, expiresAt }
  })
}

/** Ends the link's running sessions above its limit, least recently used first, but never the new one. */
async function endBeyond(tx: Prisma.TransactionClient, { claims, now }: Start, begun: string): Promise<void> {
  const { merchantId, customerId, id: linkId } = claims
  const since = new Date(now.getTime() - sessionLimits.absolute)
  await tx.$executeRaw`
    UPDATE portal_sessions SET ended_at = ${now}::timestamptz
    WHERE merchant_id = ${merchantId} AND id IN (
      SELECT id FROM portal_sessions
      WHERE merchant_id = ${merchantId} AND customer_id = ${customerId} AND link_id = ${linkId} AND id <> ${begun}
        AND created_at > ${since}::timestamptz AND ended_at IS NULL
      ORDER BY last_seen_at > created_at DESC, last_seen_at DESC OFFSET ${sessionLimits.runningOfLink - 1})`
}
