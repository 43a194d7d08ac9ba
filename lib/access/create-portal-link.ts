import { db } from '@/lib/db/client'
import { auditEntry } from '@/lib/db/audit-entry'
import { newId } from '@/lib/db/new-id'
import { sqlOf } from '@/lib/db/sql-client'
import { queueCustomerMail } from '@/lib/email/queue-customer-mail'
import type { Locale } from '@/lib/i18n/locales'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'
import type { PortalFlow } from './portal-flow'
import { portalLinkUrl } from './portal-link-url'

type NewLink = {
  merchantId: string
  customerId: string
  /** 'seed', 'api:<key>', 'user:<id>', 'customer'; the audit log names it as the actor */
  createdBy: string
  flow?: PortalFlow
  configurationId?: string
  locale?: Locale
  returnUrl?: string
  /** null: never; unless given, the merchant's lifetime of links counts from now */
  expiresAt?: Date | null
  /** has the link mailed to the address on file, all or nothing with the link itself */
  mailed?: boolean
  /** the server's clock */
  now: Date
}

/** Makes a link to a customer's portal. The customer need not be in the mirror yet: opening it fetches them. */
export async function createPortalLink({ flow, now, configurationId, locale, returnUrl, mailed, ...given }: NewLink) {
  const { merchantId, customerId, createdBy } = given
  const expiresAt = given.expiresAt === undefined ? await standardExpiry(merchantId, now) : given.expiresAt
  const row = { merchantId, id: newId('plink'), customerId, createdBy, createdAt: now, expiresAt: inSeconds(expiresAt) }
  await db.$transaction(async (tx) => {
    await tx.portalLink.create({ data: { ...row, flow, configurationId, locale, returnUrl } })
    await tx.auditEntry.create({
      data: auditEntry({
        merchantId, customerId, at: now, actor: createdBy, action: 'portal_link.created', subjectId: row.id,
      }),
    })
    await recordPortalEvent(sqlOf(tx), {
      type: 'portal_link.created', merchantId, customerId, cause: `link:${row.id}`, occurredAt: now,
      data: { link: row.id, created_by: createdBy, expires_at: row.expiresAt?.toISOString() ?? null },
    })
    if (mailed) {
      await queueCustomerMail(sqlOf(tx), {
        kind: 'portal_link', input: {}, merchantId, customerId, linkId: row.id, cause: `link:${row.id}`, now,
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

// A token tells whole seconds; the row must not outlive it.
function inSeconds(time: Date | null): Date | null {
  return time && new Date(Math.floor(time.getTime() / 1000) * 1000)
}
