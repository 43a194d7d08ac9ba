import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { canSendMail } from '@/lib/mail/send-mail'

/**
 * Whether the customer may have invoices mailed to further addresses: where they may see their invoices, and the
 * merchant sends such mails. Fails with `database_unavailable`.
 */
export async function areRecipientsOffered({
  merchantId,
  configuration,
}: Pick<PortalSession, 'merchantId' | 'configuration'>): Promise<Result<boolean>> {
  if (!configuration.invoiceHistory.enabled || !canSendMail()) return ok(false)
  try {
    const merchant = await db.merchant.findUnique({ where: { id: merchantId }, select: { mailsOff: true } })
    return ok(merchant !== null && !merchant.mailsOff.includes('recipient_invoice'))
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
