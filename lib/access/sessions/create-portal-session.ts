import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { auditEntry } from '@/lib/db/audit-entry'
import { newId } from '@/lib/db/new-id'
import { sqlOf } from '@/lib/db/sql-client'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'
import type { SessionGrantor } from '../grantors/grantor'
import { grantorColumns } from '../grantors/grantor-columns'
import type { PortalFlow } from '../flows/portal-flow'
import { sessionLimits } from '../limits/session-limits'
import { signToken } from '../tokens/sign-token'

type NewSession = {
  merchantId: string
  customerId: string
  /** the account (acct_…) that the customer belongs to */
  customerAccount?: string
  /** 'support' is a visit by the merchant's own staff */
  source: 'api' | 'support'
  /** 'api:<key>' or 'user:<id>'; the audit log's actor */
  createdBy: string
  grantor: SessionGrantor
  configurationId?: string
  /** shows only what was made on behalf of this connected account */
  onBehalfOf?: string
  locale?: Locale
  flow?: PortalFlow
  returnUrl?: string
  readOnly?: boolean
  /** Stripe's `after_expiration` */
  afterExpiration?: 'customer_login'
  recoverableUntil?: Date
  now: Date
}

/** Creates a session for the first browser that opens `url` within five minutes. Its absolute limit counts from now. */
export async function createPortalSession({ createdBy, grantor, now, ...given }: NewSession) {
  const { merchantId, customerId } = given
  const id = newId('bps')
  const expiresAt = new Date(now.getTime() + sessionLimits.absolute)
  await db.$transaction(async (tx) => {
    await tx.portalSession.create({
      data: { ...given, ...grantorColumns(grantor), id, createdAt: now, lastSeenAt: now, expiresAt },
    })
    await tx.auditEntry.create({
      data: auditEntry({
        merchantId,
        customerId,
        sessionId: id,
        at: now,
        actor: createdBy,
        action: 'portal_session.created',
        details: { source: given.source },
      }),
    })
    await recordPortalEvent(sqlOf(tx), {
      type: 'portal_session.created',
      merchantId,
      customerId,
      cause: `session:${id}`,
      occurredAt: now,
      data: { session: id, source: given.source, link: null, link_created_by: null },
    })
  })
  const token = await signToken(env().PORTICO_SECRET, 'session-url', {
    merchantId,
    customerId,
    id,
    createdAt: now,
    expiresAt,
  })
  return { id, url: `${env().APP_URL}/p/${token}`, expiresAt }
}
