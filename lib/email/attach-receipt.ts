import { db } from '@/lib/db/client'
import { prepareDocument } from '@/lib/documents/prepare-document'
import type { Locale } from '@/lib/i18n/locales'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'
import type { MailAbout } from '@/lib/mail/customer-mail'
import type { Attachment } from '@/lib/mail/send-mail'
import { languageOf } from '@/lib/i18n/language-of'

/**
 * The PDF receipt for the mail of a cancellation. Other mails have none, nor do receipts in a script that we cannot
 * set. Throws where no thread is free to set it, so that the mail is tried again.
 */
export async function attachReceipt(scope: PortalScope, about: MailAbout, locale: Locale): Promise<Attachment[]> {
  if (about.kind !== 'cancellation_received') return []
  const { merchantId, customerId } = scope
  const { reference } = about.input
  const intent = await db.intent.findUnique({
    where: { merchantId_reference: { merchantId, reference }, customerId },
    select: { id: true },
  })
  const prepared =
    intent && (await prepareDocument({ ...scope, kind: 'cancellation', id: intent.id, locale: languageOf(locale) }))
  if (!prepared || (!prepared.ok && ['not_found', 'not_printable'].includes(prepared.code))) return []
  if (!prepared.ok) throw new Error(`The receipt of a mail could not be read: ${prepared.code}`)
  const { fileName, bytes } = prepared.value
  const content = await bytes({ whenBusy: 'wait' })
  if (!content.ok) throw new Error(`The receipt of a mail could not be set: ${content.code}`)
  return [{ filename: fileName, content: content.value, contentType: 'application/pdf' }]
}
