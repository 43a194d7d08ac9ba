import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/locales'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'
import type { MailAbout } from '@/lib/mail/customer-mail'
import type { Attachment } from '@/lib/mail/send-mail'
import { attachDocument } from './attach-document'

/** The PDF receipt for the mail of a cancellation; other mails have none. Throws as `attachDocument` does. */
export async function attachReceipt(scope: PortalScope, about: MailAbout, locale: Locale): Promise<Attachment[]> {
  if (about.kind !== 'cancellation_received') return []
  const { merchantId, customerId } = scope
  const { reference } = about.input
  const intent = await db.intent.findUnique({
    where: { merchantId_reference: { merchantId, reference }, customerId },
    select: { id: true },
  })
  const receipt = intent && (await attachDocument({ ...scope, kind: 'cancellation', id: intent.id, locale }))
  return receipt ? [receipt] : []
}
