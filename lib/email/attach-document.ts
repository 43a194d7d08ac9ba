import type { DocumentRequest } from '@/lib/documents/document-request'
import { prepareDocument } from '@/lib/documents/prepare-document'
import { withoutRegion } from '@/lib/i18n/without-region'
import type { Locale } from '@/lib/i18n/locales'
import type { Attachment } from '@/lib/mail/send-mail'

type Wanted = Omit<DocumentRequest, 'locale'> & { locale: Locale }

/**
 * The PDF of a document for a mail; null where there is none, or where it is in a script that we cannot set. Stripe's own
 * is no substitute: it leads to a page where the invoice can be paid. Throws where no thread is free to set it, so that
 * the mail is tried again.
 */
export async function attachDocument({ locale, ...wanted }: Wanted): Promise<Attachment | null> {
  const prepared = await prepareDocument({ ...wanted, locale: withoutRegion(locale) })
  if (!prepared.ok) {
    if (prepared.code === 'not_found' || prepared.code === 'not_printable') return null
    throw new Error(`The document of a mail could not be read: ${prepared.code}`)
  }
  const { origin, fileName, bytes } = prepared.value
  if (origin === 'stripe') return null
  const content = await bytes({ whenBusy: 'wait' })
  if (!content.ok) throw new Error(`The document of a mail could not be set: ${content.code}`)
  return { filename: fileName, content: content.value, contentType: 'application/pdf' }
}
