import { db } from '@/lib/db/client'
import type { PortalSession } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { fail, ok, type Failure, type Result } from '@/lib/errors'
import { merchantFaceFields } from '@/lib/merchant/merchant-face'
import { actingPerson } from '../sessions/acting-person'
import { auditEntry } from '@/lib/db/audit-entry'
import { checkSession } from '../sessions/check-session'
import { ensureCustomer } from '../customers/ensure-customer'
import { flowPath } from '../flows/flow-path'
import { hashBrowser } from '../browsers/hash-browser'
import { listStanding } from '../grantors/list-standing'
import { meterCustomer } from '../limits/meter-customer'
import type { Opening, OpeningRequest } from './opening'
import { portalFlowSchema } from '../flows/portal-flow'
import { sessionLimits } from '../limits/session-limits'
import { signToken, type TokenClaims } from '../tokens/sign-token'
import { verifyToken } from '../tokens/verify-token'

/** Opens a session URL made by the API. The first browser gets the session, and may open the URL again. */
export async function openSessionUrl({ token, browser, now }: OpeningRequest): Promise<Opening | null> {
  const verified = await verifyToken(env().PORTICO_SECRET, 'session-url', token, now)
  if (!verified) return null
  const { claims } = verified
  const merchant = await findSession(claims)
  if (!merchant) return { outcome: fail('link_invalid'), merchant: null, preferredLocales: [] }
  const {
    customers,
    portalSessions: [session],
    ...face
  } = merchant
  const preferredLocales = [session?.locale, ...(customers[0]?.preferredLocales ?? [])].filter(
    (tag) => typeof tag === 'string',
  )
  const browserHash = hashBrowser(browser)
  const refusal = checkOpening(session && { ...session, stands: await stands(session, now) }, browserHash, now)
  if (refusal || !session) return { outcome: refusal ?? fail('session_ended'), merchant: face, preferredLocales }
  const customer = await ensureCustomer(face, claims.customerId, session.grantorId ?? session.id)
  if (!customer.ok) return { outcome: customer, merchant: face, preferredLocales }
  return { outcome: await bind(claims, session, browserHash, now), merchant: face, preferredLocales }
}

function findSession({ merchantId, customerId, id }: TokenClaims) {
  return db.merchant.findUnique({
    where: { id: merchantId },
    select: {
      ...merchantFaceFields,
      customers: { where: { id: customerId }, select: { preferredLocales: true } },
      portalSessions: { where: { id, customerId } },
    },
  })
}

async function stands({ merchantId, id }: PortalSession, now: Date): Promise<boolean> {
  return (await listStanding('sessions', { merchantId, ids: [id], now })).has(id)
}

function checkOpening(
  session: (PortalSession & { stands: boolean }) | undefined,
  browserHash: string,
  now: Date,
): Failure | null {
  if (!session || session.browserHash) {
    const checked = checkSession(session ?? null, browserHash, now)
    return checked.ok ? null : checked
  }
  if (session.endedAt || !session.stands) return fail('session_ended')
  return now.getTime() - session.createdAt.getTime() >= sessionLimits.unopened ? fail('link_expired') : null
}

async function bind(
  claims: TokenClaims,
  session: PortalSession,
  browserHash: string,
  now: Date,
): Promise<Result<{ path: string }>> {
  const { merchantId, customerId, id } = claims
  const counted =
    session.browserHash === null
      ? await meterCustomer({ ...claims, by: session.grantorId ?? session.id }, 'open')
      : ok()
  if (!counted.ok) return counted
  const bound = session.browserHash !== null || (await bindFirst(session, browserHash, now))
  // Another browser opened the URL at the same moment and was first.
  if (!bound) return fail('wrong_browser')
  const { createdAt, expiresAt } = session
  const token = await signToken(env().PORTICO_SECRET, 'portal-session', {
    merchantId,
    customerId,
    id,
    createdAt,
    expiresAt,
  })
  const flow = portalFlowSchema.safeParse(session.flow)
  return ok({ path: `/portal/${token}${flowPath(flow.success ? flow.data : null)}` })
}

async function bindFirst(session: PortalSession, browserHash: string, now: Date) {
  const { merchantId, customerId, id } = session
  const actor = await actingPerson(session)
  return db.$transaction(async (tx) => {
    const row = { merchantId, id, endedAt: null }
    const { count } = await tx.portalSession.updateMany({
      where: { ...row, browserHash: null },
      data: { browserHash, lastSeenAt: now },
    })
    // The same browser opened the URL twice at once, which counts as once.
    if (count === 0) return (await tx.portalSession.count({ where: { ...row, browserHash } })) > 0
    await tx.auditEntry.create({
      data: auditEntry({
        merchantId,
        customerId,
        sessionId: id,
        at: now,
        actor,
        action: 'portal_session.opened',
      }),
    })
    return true
  })
}
