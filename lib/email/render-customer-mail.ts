import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { tagOf } from '@/lib/i18n/tag-of'
import { translator } from '@/lib/i18n/translator'
import { buttonColors } from '@/lib/merchant/brand/button-colors'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { MailContent } from './mail-content'
import { renderMail } from './render-mail'
import type { Mail } from '@/lib/mail/send-mail'

type Given = {
  content: MailContent
  merchant: MerchantFace
  locale: Locale
  notes: string[]
  unsubscribeUrl: string | null
  /** why somebody who may be no customer gets it, and what stops it */
  to?: { footer: string; unsubscribe?: string }
}

/** A mail in the merchant's design and the customer's language, as HTML and as text. */
export async function renderCustomerMail({
  content,
  merchant,
  locale,
  notes,
  unsubscribeUrl,
  to,
}: Given): Promise<Omit<Mail, 'to'>> {
  const t = translator(locale, 'email')
  const { note, ...told } = content
  const rendered = await renderMail({
    ...told,
    lang: tagOf(locale),
    sender: {
      name: merchant.name,
      logoUrl: merchant.logoImageId && `${env().APP_URL}/api/images/${merchant.id}/${merchant.logoImageId}`,
    },
    button: buttonColors(merchant.brandColor),
    notes: [...(note ? [note] : []), ...notes],
    footer: [
      to?.footer ?? t('footer', { merchant: merchant.name }),
      ...(merchant.supportEmail ? [t('help', { email: merchant.supportEmail })] : []),
    ],
    unsubscribe: unsubscribeUrl ? { text: to?.unsubscribe ?? t('unsubscribe'), url: unsubscribeUrl } : null,
  })
  return {
    ...rendered,
    ...(merchant.supportEmail && { replyTo: merchant.supportEmail }),
    ...(unsubscribeUrl && { unsubscribeUrl }),
  }
}
