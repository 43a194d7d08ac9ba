import { render } from '@react-email/render'
import { CustomerMail } from '@/components/email/customer-mail'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { brandColors } from '@/lib/merchant/brand-colors'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { MailContent } from './mail-content'
import type { Mail } from './send-mail'

type Given = { content: MailContent; merchant: MerchantFace; locale: Locale; notes: string[]; unsubscribeUrl: string | null }

/** A mail in the merchant's look and the customer's language, as HTML and as text. */
export async function renderCustomerMail({ content, merchant, locale, notes, unsubscribeUrl }: Given): Promise<Omit<Mail, 'to'>> {
  const t = translator(locale, 'email')
  const { accent, onAccent } = brandColors(merchant.brandColor).light
  const mail = (
    <CustomerMail
      lang={locale}
      merchant={{ name: merchant.name, logoUrl: merchant.logoImageId && `${env().APP_URL}/api/images/${merchant.id}/${merchant.logoImageId}` }}
      accent={{ color: accent, on: onAccent }}
      preview={content.preview}
      heading={content.heading}
      paragraphs={content.paragraphs}
      facts={content.facts}
      buttons={content.buttons}
      notes={[...(content.note ? [content.note] : []), ...notes]}
      footer={[t('footer', { merchant: merchant.name }), ...(merchant.supportEmail ? [t('help', { email: merchant.supportEmail })] : [])]}
      unsubscribe={unsubscribeUrl ? { text: t('unsubscribe'), url: unsubscribeUrl } : null}
    />
  )
  const [html, text] = await Promise.all([render(mail), render(mail, { plainText: true })])
  return {
    // A name may hold anything; a subject is one line.
    subject: content.subject.replace(/[\r\n\0]+/g, ' '), html, text,
    ...(merchant.supportEmail && { replyTo: merchant.supportEmail }),
    ...(unsubscribeUrl && { unsubscribeUrl }),
  }
}
