import { findDeclaration } from '@/lib/declarations/find-declaration'
import { declarationFacts } from '@/lib/declarations/declaration-facts'
import { receiptBody, receiptTitle } from '@/lib/declarations/receipt-texts'
import type { CustomerMail } from '@/lib/db/generated/client'
import { prepareDeclarationReceipt } from '@/lib/documents/prepare-declaration-receipt'
import { env } from '@/lib/env'
import { translator } from '@/lib/i18n/translator'
import type { DeclarationMail } from '@/lib/mail/customer-mail'
import { sendMail } from '@/lib/mail/send-mail'
import { findMerchantFace } from '@/lib/merchant/find-merchant-face'
import { resolveReaderLocale } from '@/lib/merchant/words/resolve-reader-locale'
import { renderCustomerMail } from './render-customer-mail'

/**
 * Sends the receipt of a declaration to the address that was entered, in the language of its form, with the PDF. False
 * where there is no address. Throws where no thread is free to set the PDF, so that the mail is tried again.
 */
export async function sendDeclarationMail({ merchantId, id }: CustomerMail, about: DeclarationMail): Promise<boolean> {
  const [merchant, declaration] = await Promise.all([
    findMerchantFace(merchantId),
    findDeclaration(merchantId, about.input.declaration),
  ])
  if (!merchant || !declaration?.fields.email) return false
  const locale = await resolveReaderLocale(merchant, { chosen: declaration.locale })
  const { fileName, bytes } = await prepareDeclarationReceipt(declaration, locale)
  const content = await bytes({ whenBusy: 'wait' })
  if (!content.ok) throw new Error(`The receipt of a declaration could not be set: ${content.code}`)
  const t = translator(locale, 'law')
  const title = receiptTitle(declaration.kind, locale)
  const body = receiptBody(declaration, { locale, timeZone: merchant.timeZone })
  const rendered = await renderCustomerMail({
    content: {
      subject: title,
      preview: body,
      heading: title,
      paragraphs: [body, t('receipt.later')],
      facts: declarationFacts(declaration, locale),
      buttons: [],
      note: null,
    },
    merchant,
    locale,
    notes: [translator(locale, 'email')('attached')],
    unsubscribeUrl: null,
    to: { footer: t('receipt.why', { merchant: merchant.name }) },
  })
  await sendMail({
    ...rendered,
    sender: merchant.name,
    to: declaration.fields.email,
    messageId: `${id}@${new URL(env().APP_URL).hostname}`,
    attachments: [{ filename: fileName, content: content.value, contentType: 'application/pdf' }],
  })
  return true
}
