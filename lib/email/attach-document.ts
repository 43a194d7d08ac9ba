import type { DocumentRequest } from '@/lib/documents/document-request'
import { prepareDocument } from '@/lib/documents/prepare-document'
import { withoutRegion } from '@/lib/i18n/without-region'
import type { Locale } from '@/lib/i18n/locales'
import type { Attachment } from '@/lib/mail/send-mail'

type Wanted = Omit<DocumentRequest, 'locale'> & { locale: Locale }

/**
 * The PDF of a document for a mail; null where there is none. Throws where no thread is free to set it, so that the mail
 * is tried again.
 */
export async function attachDocument({ locale, ...wanted }: Wanted): Promise<Attachment | null> {
  const prepared = await prepareDocument({ ...wanted, locale: withoutRegion(locale) })
  if (!prepared.ok) {
    if (prepared.code === 'not_found') return null
    throw new Error(`The document of a mail could not be read: ${prepared.code}`)
  }
  const { fileName, bytes } = prepared.value
  const content = await bytes({ whenBusy: 'wait' })
  if (!content.ok) throw new Error(`The document of a mail could not be set: ${content.code}`)
  return { filename: fileName, content: content.value, contentType: 'application/pdf' }
}
