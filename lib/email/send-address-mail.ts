import { signToken } from '@/lib/access/tokens/sign-token'
import type { CustomerMail } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format-date'
import { tagOf } from '@/lib/i18n/tag-of'
import { translator } from '@/lib/i18n/translator'
import type { MailAbout } from '@/lib/mail/customer-mail'
import { confirmationExpiry } from '@/lib/mail/confirmation-expiry'
import { sendMail } from '@/lib/mail/send-mail'
import { loadMailFacts } from './load-mail-facts'
import type { MailContent } from './mail-content'
import { renderCustomerMail } from './render-customer-mail'

type About = Extract<MailAbout, { kind: 'email_confirmation' | 'email_changed' }>

/**
 * Sends a mail about another e-mail address: to the new one, with the link that confirms it, or to the one before, which
 * learns of it. False where it is no longer true.
 */
export async function sendAddressMail(mail: CustomerMail, about: About): Promise<boolean> {
  const { merchantId, customerId, id, createdAt } = mail
  const now = new Date()
  const facts = customerId ? await loadMailFacts({ merchantId, customerId, onBehalfOf: null }, about, now) : null
  if (!facts || !customerId) return false
  const { locale, merchant, customer } = facts
  const t = translator(locale, 'email')
  const values = { merchant: merchant.name }
  const { kind } = about
  const expiresAt = confirmationExpiry(createdAt)
  // Whoever has changed the address meanwhile wants another one.
  if (kind === 'email_confirmation' && ((customer.email || null) !== about.input.before || expiresAt <= now))
    return false
  const told: MailContent = {
    subject: t(`${kind}.subject`, values),
    preview: t(`${kind}.body`, values),
    heading: t(`${kind}.heading`),
    paragraphs: [t(`${kind}.body`, values), t(`${kind}.more`, values)],
    facts: [],
    buttons: [],
    note: null,
  }
  if (kind === 'email_confirmation') {
    const owner = { merchantId, customerId, id }
    const token = await signToken(env().PORTICO_SECRET, 'email-change', { ...owner, createdAt, expiresAt })
    const url = `${env().APP_URL}/email/${token}?lang=${tagOf(locale)}`
    told.buttons = [{ url, text: t('email_confirmation.button') }]
    told.note = t('email_confirmation.until', { date: formatDate(expiresAt, { locale, timeZone: merchant.timeZone }) })
  }
  const rendered = await renderCustomerMail({ content: told, merchant, locale, notes: [], unsubscribeUrl: null })
  const messageId = `${id}@${new URL(env().APP_URL).hostname}`
  await sendMail({ ...rendered, sender: merchant.name, to: about.input.email, messageId })
  return true
}
