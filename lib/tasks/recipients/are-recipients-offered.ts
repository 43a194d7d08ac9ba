import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'
import { canSendMail } from '@/lib/mail/send-mail'

/**
 * Whether the customer may have invoices mailed to further addresses: where they may see all of their invoices, and the
 * merchant sends such mails. In a session on behalf of one account they would have others' invoices sent, which it does
 * not show. Fails with `database_unavailable`.
 */
export async function areRecipientsOffered({
  merchantId,
  onBehalfOf,
  configuration,
}: Pick<PortalSession, 'merchantId' | 'onBehalfOf' | 'configuration'>): Promise<Result<boolean>> {
  if (!configuration.invoiceHistory.enabled || onBehalfOf !== null || !canSendMail()) return ok(false)
  try {
    const merchant = await db.merchant.findUnique({ where: { id: merchantId }, select: { mailsOff: true } })
    return ok(merchant !== null && !merchant.mailsOff.includes('recipient_invoice'))
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
