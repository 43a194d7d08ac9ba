import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import type { PortalSession } from '@/lib/db/generated/client'
import { newId } from '@/lib/db/new-id'
import { sqlOf } from '@/lib/db/sql-client'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'
import { checkSession } from '../sessions/check-session'
import { flowPath } from '../flows/flow-path'
import { grantorColumns } from '../grantors/grantor-columns'
import { hashBrowser } from '../browsers/hash-browser'
import { meterCustomer } from '../limits/meter-customer'
import { sessionLimits } from '../limits/session-limits'
import { signToken } from '../tokens/sign-token'
import type { MerchantToken } from '../tokens/verify-merchant-token'

type Start = { merchantId: string; token: MerchantToken; browser: string; now: Date }

/**
 * The session of a token that the merchant signed. The first opening creates and counts it; the same browser finds it
 * again, for example on a reload. Other browsers are refused with `link_used`.
 */
export async function startTokenSession({ merchantId, token, browser, now }: Start): Promise<Result<{ path: string }>> {
  const browserHash = hashBrowser(browser)
  const known = await findSession(merchantId, token)
  const counted = known
    ? ok()
    : await meterCustomer({ merchantId, customerId: token.customerId, by: token.secretId }, 'open')
  if (!counted.ok) return counted
  const session = known ?? (await begin(merchantId, token, browserHash, now)) ?? (await findSession(merchantId, token))
  if (!session) return fail('link_used')
  // The secret has just been checked.
  const checked = checkSession({ ...session, stands: true }, browserHash, now)
  if (!checked.ok) return checked.code === 'wrong_browser' ? fail('link_used') : checked
  const { id, customerId, createdAt, expiresAt } = session
  const signed = await signToken(env().PORTICO_SECRET, 'portal-session', {
    merchantId,
    customerId,
    id,
    createdAt,
    expiresAt,
  })
  return ok({ path: `/portal/${signed}${flowPath(token.flow)}` })
}

/** Null if the token was opened before. */
function begin(
  merchantId: string,
  token: MerchantToken,
  browserHash: string,
  now: Date,
): Promise<PortalSession | null> {
  const { customerId, flow, locale, returnUrl } = token
  const id = newId('bps')
  return db.$transaction(async (tx) => {
    const { count } = await tx.usedLinkToken.createMany({
      data: { merchantId, id: token.id, sessionId: id, expiresAt: token.expiresAt },
      skipDuplicates: true,
    })
    if (count === 0) return null
    await tx.auditEntry.create({
      data: auditEntry({
        merchantId,
        customerId,
        sessionId: id,
        at: now,
        actor: 'customer',
        action: 'portal_session.created',
        details: { source: 'jwt' },
      }),
    })
    await recordPortalEvent(sqlOf(tx), {
      type: 'portal_session.created',
      merchantId,
      customerId,
      cause: `session:${id}`,
      occurredAt: now,
      data: { session: id, source: 'jwt', link: null, link_created_by: null },
    })
    return tx.portalSession.create({
      data: {
        merchantId,
        id,
        customerId,
        source: 'jwt',
        ...grantorColumns({ kind: 'link_secret', id: token.secretId }),
        browserHash,
        locale,
        returnUrl,
        flow: flow ?? undefined,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + sessionLimits.absolute),
      },
    })
  })
}

async function findSession(merchantId: string, { id, customerId }: MerchantToken): Promise<PortalSession | null> {
  const used = await db.usedLinkToken.findUnique({ where: { merchantId_id: { merchantId, id } } })
  // If a merchant reuses a jti for two customers by mistake, the second must not open the first one's portal.
  return (
    used && db.portalSession.findUnique({ where: { merchantId_id: { merchantId, id: used.sessionId }, customerId } })
  )
}
