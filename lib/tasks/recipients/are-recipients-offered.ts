import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { canSendMail } from '@/lib/mail/send-mail'

/**
 * Whether the customer may have invoices mailed to further addresses: where they may see all of their invoices, and the
 * merchant sends such mails. In a session on behalf of one account they would have others' invoices sent, which it does
 * not show.
 */
export function areRecipientsOffered({ onBehalfOf, configuration, mailsOff }: PortalSession): boolean {
  return (
    configuration.invoiceHistory.enabled &&
    onBehalfOf === null &&
    canSendMail() &&
    !mailsOff.includes('recipient_invoice')
  )
}
