import { db } from '@/lib/db/client'
import { auditEntry } from '@/lib/db/audit-entry'
import { newId } from '@/lib/db/new-id'
import { sqlOf } from '@/lib/db/sql-client'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'
import type { LinkGrantor } from '../grantors/grantor'
import { grantorColumns } from '../grantors/grantor-columns'
import { hashAddress } from '../grantors/hash-address'
import type { PortalFlow } from '../flows/portal-flow'
import { portalLinkUrl } from './portal-link-url'

export type NewLink = Granted & {
  merchantId: string
  customerId: string
  /** 'seed', 'api:<key>', 'user:<id>' or 'customer'; the audit log's actor */
  createdBy: string
  flow?: PortalFlow
  configurationId?: string
  /** its sessions show only what was made on behalf of this connected account */
  onBehalfOf?: string | null
  locale?: Locale
  returnUrl?: string
  /**
   * null for never; defaults to the merchant's lifetime for links. SHOWN_LINK_DAYS caps a link that is shown to a user
   */
  expiresAt?: Date | null
  now: Date
}

type MailedTo = {
  /** the address on file; the link ends when it changes */
  address: string
  /**
   * sends the mail in the link's transaction, for `mailPortalLink`; otherwise the caller's own mail carries the link
   */
  queue?: boolean
}

type Granted =
  | { grantor: Exclude<LinkGrantor, { kind: 'address' }>; mailedTo?: MailedTo }
  | { grantor: { kind: 'address' }; mailedTo: MailedTo }

/** Creates a link to a customer's portal. The customer need not be mirrored yet: opening the link fetches them. */
export async function createPortalLink({
  flow,
  now,
  configurationId,
  onBehalfOf,
  locale,
  returnUrl,
  grantor,
  mailedTo,
  ...given
}: NewLink) {
  const { merchantId, customerId, createdBy } = given
  const wanted = given.expiresAt === undefined ? await standardExpiry(merchantId, now) : given.expiresAt
  const expiresAt =
    grantor.kind === 'user' ? noLaterThan(new Date(now.getTime() + env().SHOWN_LINK_DAYS * 86_400_000), wanted) : wanted
  const row = { merchantId, id: newId('plink'), customerId, createdBy, createdAt: now, expiresAt: inSeconds(expiresAt) }
  const granted = {
    ...grantorColumns(grantor),
    ...(mailedTo && { addressHash: hashAddress(env().PORTICO_SECRET, merchantId, mailedTo.address) }),
  }
  await db.$transaction(async (tx) => {
    await tx.portalLink.create({ data: { ...row, ...granted, flow, configurationId, onBehalfOf, locale, returnUrl } })
    await tx.auditEntry.create({
      data: auditEntry({
        merchantId,
        customerId,
        at: now,
        actor: createdBy,
        action: 'portal_link.created',
        subjectId: row.id,
      }),
    })
    await recordPortalEvent(sqlOf(tx), {
      type: 'portal_link.created',
      merchantId,
      customerId,
      cause: `link:${row.id}`,
      occurredAt: now,
      data: { link: row.id, created_by: createdBy, expires_at: row.expiresAt?.toISOString() ?? null },
    })
    if (mailedTo?.queue) {
      await queueCustomerMail(sqlOf(tx), {
        kind: 'portal_link',
        input: {},
        merchantId,
        customerId,
        linkId: row.id,
        cause: `link:${row.id}`,
        now,
      })
    }
  })
  return { id: row.id, url: await portalLinkUrl(row), expiresAt: row.expiresAt }
}

async function standardExpiry(merchantId: string, now: Date): Promise<Date | null> {
  const { linkLifetime } = await db.merchant.findUniqueOrThrow({
    where: { id: merchantId },
    select: { linkLifetime: true },
  })
  return linkLifetime === null ? null : new Date(now.getTime() + linkLifetime * 1000)
}

function noLaterThan(latest: Date, wanted: Date | null): Date {
  return wanted && wanted < latest ? wanted : latest
}

// Tokens hold whole seconds, and the row must not outlive its token.
function inSeconds(time: Date | null): Date | null {
  return time && new Date(Math.floor(time.getTime() / 1000) * 1000)
}
