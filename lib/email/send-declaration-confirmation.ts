import { signToken } from '@/lib/access/tokens/sign-token'
import type { CustomerMail } from '@/lib/db/generated/client'
import { findDeclaration } from '@/lib/declarations/find-declaration'
import { declarationFacts } from '@/lib/declarations/declaration-facts'
import { confirmationDays } from '@/lib/declarations/queue-unconfirmed'
import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format-date'
import { tagOf } from '@/lib/i18n/tag-of'
import { translator } from '@/lib/i18n/translator'
import type { DeclarationMail } from '@/lib/mail/customer-mail'
import { sendMail } from '@/lib/mail/send-mail'
import { loadMailFacts } from './load-mail-facts'
import { renderCustomerMail } from './render-customer-mail'

/**
 * Asks the address on file to confirm what was declared in its name. False where it has been decided since, or nobody
 * can be asked.
 */
export async function sendDeclarationConfirmation(mail: CustomerMail, about: DeclarationMail): Promise<boolean> {
  const { merchantId, customerId, id: mailId } = mail
  const declaration = await findDeclaration(merchantId, about.input.declaration)
  if (!customerId || declaration?.status !== 'confirming') return false
  const { id, receivedAt } = declaration
  const expiresAt = new Date(receivedAt.getTime() + confirmationDays * 86_400_000)
  const now = new Date()
  const facts = await loadMailFacts({ merchantId, customerId, onBehalfOf: null }, about, now)
  if (!facts?.customer.email || expiresAt <= now) return false
  const { merchant, locale } = facts
  const t = translator(locale, 'law')
  const reader = { locale, timeZone: merchant.timeZone }
  const values = { merchant: merchant.name, date: formatDate(receivedAt, { ...reader, style: 'dateTime' }) }
  const token = await signToken(env().PORTICO_SECRET, 'declaration-confirm', {
    merchantId,
    customerId,
    id,
    createdAt: receivedAt,
    expiresAt,
  })
  const rendered = await renderCustomerMail({
    content: {
      subject: t('confirm.subject', values),
      preview: t('confirm.body', values),
      heading: t('confirm.subject', values),
      paragraphs: [t('confirm.body', values), t('confirm.notYou', values)],
      facts: declarationFacts(declaration, locale),
      buttons: [
        { url: `${env().APP_URL}/declaration/confirm/${token}?lang=${tagOf(locale)}`, text: t('confirm.button') },
      ],
      note: t('confirm.until', { date: formatDate(expiresAt, reader) }),
    },
    merchant,
    locale,
    notes: [],
    unsubscribeUrl: null,
  })
  const messageId = `${mailId}@${new URL(env().APP_URL).hostname}`
  await sendMail({ ...rendered, sender: merchant.name, to: facts.customer.email, messageId })
  return true
}
