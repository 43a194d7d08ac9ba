import { renderCustomerMail } from '@/lib/email/render-customer-mail'
import { env } from '@/lib/env'
import { loadLanguage } from '@/lib/i18n/load-language'
import { translator } from '@/lib/i18n/translator'
import type { Language } from '@/lib/i18n/locales'
import { isReminder } from '@/lib/mail/customer-mail'
import type { Mail } from '@/lib/mail/send-mail'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { SampleMailKind } from './mail-texts'
import type { PreviewDraft } from './preview-draft'
import { sampleMail, sampleName } from './sample-mail'
import { withDraftWords } from './with-draft-words'

type Sample = {
  kind: SampleMailKind
  merchant: MerchantFace
  language: Language
  now: Date
  draft?: Pick<PreviewDraft, 'words'> | null
}

/** A sample of a mail, as it is sent. Its links lead to the settings, because there is no portal behind it. */
export async function renderSampleMail(sample: Sample): Promise<Omit<Mail, 'to'>> {
  const { kind, merchant, language, now, draft = null } = sample
  await loadLanguage(language)
  const locale = await withDraftWords(merchant, language, draft)
  const { content, button } = sampleMail({ kind, merchant, locale, now })
  const t = translator(locale, 'email')
  const settings = `${env().APP_URL}/console/${merchant.id}/settings`
  const { unsubscribeUrl: _, ...mail } = await renderCustomerMail({
    content: { ...content, buttons: button === null ? [] : [{ text: button, url: settings }] },
    merchant,
    locale,
    notes: button === null ? [] : [t('linkForever')],
    unsubscribeUrl: isReminder(kind) || kind === 'recipient_invoice' ? settings : null,
    ...(kind === 'recipient_invoice' && {
      to: {
        footer: t('recipientFooter', { merchant: merchant.name, customer: sampleName }),
        unsubscribe: t('recipientStop'),
      },
    }),
  })
  return mail
}
