import { signToken } from '@/lib/access/tokens/sign-token'
import type { CustomerMail } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format-date'
import { tagOf } from '@/lib/i18n/tag-of'
import { translator } from '@/lib/i18n/translator'
import { confirmationExpiry } from '@/lib/mail/confirmation-expiry'
import type { RecipientMail } from '@/lib/mail/customer-mail'
import { sendMail, type Attachment } from '@/lib/mail/send-mail'
import { findRecipient } from '@/lib/recipients/find-recipient'
import { nameForStrangers } from '@/lib/texts/name-for-strangers'
import { isWanted } from './is-wanted'
import { loadMailFacts, type MailFacts } from './load-mail-facts'
import type { MailContent } from './mail-content'
import { renderCustomerMail } from './render-customer-mail'
import { writeRecipientInvoice } from './write-recipient-invoice'

type Owner = { merchantId: string; customerId: string }

export type RecipientDraft = {
  content: MailContent
  /** as the mail names the customer */
  customer: string
  attachments: Attachment[]
}

/**
 * Sends a mail to a further address of a customer's invoices: the request to confirm it, or an invoice. It holds no link
 * into the portal, and one that stops such mails. False where the address was removed or has stopped them, or where the
 * mail is no longer true.
 */
export async function sendRecipientMail(mail: CustomerMail, about: RecipientMail): Promise<boolean> {
  const { merchantId, customerId, id, createdAt } = mail
  if (!customerId) return false
  const owner = { merchantId, customerId }
  const recipient = await findRecipient(owner, about.input.recipient)
  const state = about.kind === 'recipient_confirmation' ? 'pending' : 'confirmed'
  if (recipient?.state !== state) return false
  const facts = await loadMailFacts({ ...owner, onBehalfOf: null }, about, new Date())
  if (!facts || !isWanted(about.kind, facts)) return false
  const draft =
    about.kind === 'recipient_confirmation'
      ? await writeConfirmation(mail, owner, facts)
      : await writeRecipientInvoice(about.input, owner, facts)
  if (!draft) return false
  const { locale, merchant } = facts
  const t = translator(locale, 'email')
  const token = await signToken(env().PORTICO_SECRET, 'recipient-stop', {
    ...owner,
    id: recipient.id,
    createdAt,
    expiresAt: null,
  })
  const rendered = await renderCustomerMail({
    content: draft.content,
    merchant,
    locale,
    notes: [],
    unsubscribeUrl: `${env().APP_URL}/unsubscribe/${token}?lang=${tagOf(locale)}`,
    to: {
      footer: t('recipientFooter', { merchant: merchant.name, customer: draft.customer }),
      unsubscribe: t('recipientStop'),
    },
  })
  const messageId = `${id}@${new URL(env().APP_URL).hostname}`
  await sendMail({
    ...rendered,
    sender: merchant.name,
    to: recipient.email,
    messageId,
    ...(draft.attachments.length > 0 && { attachments: draft.attachments }),
  })
  return true
}

/** The request to confirm; null once its link would have expired. */
async function writeConfirmation(
  { id, createdAt }: CustomerMail,
  owner: Owner,
  { locale, merchant, customer }: MailFacts,
): Promise<RecipientDraft | null> {
  const expiresAt = confirmationExpiry(createdAt)
  if (expiresAt <= new Date()) return null
  const t = translator(locale, 'email')
  const named = nameForStrangers(customer.name, locale)
  const values = { merchant: merchant.name, customer: named }
  const token = await signToken(env().PORTICO_SECRET, 'recipient', { ...owner, id, createdAt, expiresAt })
  const url = `${env().APP_URL}/recipient/${token}?lang=${tagOf(locale)}`
  const content = {
    subject: t('recipient_confirmation.subject', values),
    preview: t('recipient_confirmation.body', values),
    heading: t('recipient_confirmation.heading'),
    paragraphs: [t('recipient_confirmation.body', values), t('recipient_confirmation.more', values)],
    facts: [],
    buttons: [{ url, text: t('recipient_confirmation.button') }],
    note: t('email_confirmation.until', { date: formatDate(expiresAt, { locale, timeZone: merchant.timeZone }) }),
  }
  return { content, customer: named, attachments: [] }
}
