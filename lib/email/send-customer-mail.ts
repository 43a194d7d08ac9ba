import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { listStanding } from '@/lib/access/grantors/list-standing'
import type { PortalFlow } from '@/lib/access/flows/portal-flow'
import { portalLinkUrl } from '@/lib/access/links/portal-link-url'
import { signToken } from '@/lib/access/tokens/sign-token'
import { db } from '@/lib/db/client'
import type { CustomerMail, PortalLink } from '@/lib/db/generated/client'
import { pool } from '@/lib/db/pool'
import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format-date'
import type { Locale } from '@/lib/i18n/locales'
import { tagOf } from '@/lib/i18n/tag-of'
import { translator } from '@/lib/i18n/translator'
import { log } from '@/lib/log'
import { attachReceipt } from './attach-receipt'
import { isRecipientMail, isRequestMail, isReminder, readMailAbout, type RequestMail } from '@/lib/mail/customer-mail'
import { addMailJob } from '@/lib/mail/add-mail-job'
import { isWanted } from './is-wanted'
import { loadMailFacts, type MailFacts } from './load-mail-facts'
import type { MailDraft } from './mail-draft'
import { renderCustomerMail } from './render-customer-mail'
import { sendAddressMail } from './send-address-mail'
import { sendDeclarationConfirmation } from './send-declaration-confirmation'
import { sendDeclarationMail } from './send-declaration-mail'
import { sendRecipientMail } from './send-recipient-mail'
import { sendLoginLinks } from './send-login-links'
import { canSendMail, sendMail } from '@/lib/mail/send-mail'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'
import { scopeOfMail } from './scope-of-mail'
import { writeCustomerMail } from './write-customer-mail'

/** Writes the mail about a customer's request; `later` while what it would say is not known yet. */
export type WriteRequestMail = (about: RequestMail, facts: MailFacts) => Promise<MailDraft | 'later' | null>

/** Seconds until a mail is looked at again whose facts are not known yet. */
const laterDelay = 2

/**
 * The job that sends a mail of the outbox. The mail is marked as sent afterwards: a crash in between repeats it under
 * the same Message-ID, while marking it first could lose it. Throws what the mail server says, so that the job is tried
 * again.
 */
export async function sendCustomerMail(
  writeRequestMail: WriteRequestMail,
  merchantId: string,
  mailId: string,
): Promise<void> {
  const mail = await db.customerMail.findUnique({ where: { merchantId_id: { merchantId, id: mailId } } })
  if (mail?.status !== 'queued') return
  const sent = canSendMail() && (await send(mail, writeRequestMail))
  if (sent === 'later') {
    await addMailJob(pool(), { merchantId, mailId }, laterDelay)
    return
  }
  if (!sent)
    log.info(
      { merchantId, mailId, kind: mail.kind },
      'a mail was not sent: no address, switched off, or no longer true',
    )
  await db.customerMail.update({
    where: { merchantId_id: { merchantId, id: mailId } },
    data: sent ? { status: 'sent', sentAt: new Date() } : { status: 'skipped' },
  })
}

async function send(mail: CustomerMail, writeRequestMail: WriteRequestMail): Promise<boolean | 'later'> {
  const about = readMailAbout(mail)
  if (about.kind === 'login_links') return sendLoginLinks(mail, about.input)
  if (about.kind === 'email_confirmation' || about.kind === 'email_changed') return sendAddressMail(mail, about)
  if (isRecipientMail(about)) return sendRecipientMail(mail, about)
  if (about.kind === 'declaration_received') return sendDeclarationMail(mail, about)
  if (about.kind === 'declaration_confirmation') return sendDeclarationConfirmation(mail, about)
  if (!mail.customerId) return false
  const now = new Date()
  const made = mail.linkId === null ? null : await findLink(mail.merchantId, mail.linkId)
  const opens = made && (!made.expiresAt || made.expiresAt > now) && (await stands(made, now)) ? made : null
  // This mail has no content but its link. Other mails are sent with a new link.
  if (made && !opens && about.kind === 'portal_link') return false
  const owner = { merchantId: mail.merchantId, customerId: mail.customerId }
  const scope = { ...owner, onBehalfOf: made ? made.onBehalfOf : await scopeOfMail(owner, about) }
  const facts = await loadMailFacts(scope, about, now, made?.locale)
  if (!facts?.customer.email || !isWanted(about.kind, facts)) return false
  const draft = isRequestMail(about) ? await writeRequestMail(about, facts) : writeCustomerMail(about, facts)
  if (!draft) return false
  if (draft === 'later') return 'later'
  const configurationId = about.kind === 'fresh_link' ? about.input.configuration : null
  const link =
    opens ?? (await makeLink(mail, { ...scope, configurationId, flow: draft.flow, address: facts.customer.email }))
  const buttons = [{ text: draft.button, url: await portalLinkUrl(link) }]
  const unsubscribeUrl = isReminder(about.kind) ? await unsubscribeUrlOf(mail, owner, facts.locale) : null
  const attachments = await attachReceipt(scope, about, facts.locale)
  const notes = [
    ...(attachments.length > 0 ? [translator(facts.locale, 'email')('attached')] : []),
    linkNote(link, facts),
  ]
  const rendered = await renderCustomerMail({
    content: { ...draft.content, buttons },
    merchant: facts.merchant,
    locale: facts.locale,
    notes,
    unsubscribeUrl,
  })
  await sendMail({
    ...rendered,
    sender: facts.merchant.name,
    attachments,
    to: facts.customer.email,
    messageId: `${mail.id}@${new URL(env().APP_URL).hostname}`,
  })
  return true
}

type LinkWanted = PortalScope & { flow: PortalFlow | null; configurationId: string | null; address: string }

/** Makes the mail's only link, and stores it for when the mail has to be sent again. */
async function makeLink(
  mail: CustomerMail,
  { flow, configurationId, address, ...owner }: LinkWanted,
): Promise<PortalLink> {
  const { merchantId } = owner
  const opening = { ...(flow && { flow }), ...(configurationId && { configurationId }) }
  const { id } = await createPortalLink({
    ...owner,
    createdBy: `mail:${mail.kind}`,
    grantor: { kind: 'address' },
    mailedTo: { address },
    now: new Date(),
    ...opening,
  })
  await db.customerMail.update({ where: { merchantId_id: { merchantId, id: mail.id } }, data: { linkId: id } })
  return findLink(merchantId, id)
}

async function stands({ merchantId, id }: PortalLink, now: Date): Promise<boolean> {
  return (await listStanding('links', { merchantId, ids: [id], now })).has(id)
}

function findLink(merchantId: string, id: string): Promise<PortalLink> {
  return db.portalLink.findUniqueOrThrow({ where: { merchantId_id: { merchantId, id } } })
}

type Owner = Omit<PortalScope, 'onBehalfOf'>

/** The page behind it speaks the mail's language. */
async function unsubscribeUrlOf({ id, createdAt }: CustomerMail, owner: Owner, locale: Locale): Promise<string> {
  const token = await signToken(env().PORTICO_SECRET, 'unsubscribe', { ...owner, id, createdAt, expiresAt: null })
  return `${env().APP_URL}/unsubscribe/${token}?lang=${tagOf(locale)}`
}

function linkNote({ expiresAt }: PortalLink, { locale, merchant }: MailFacts): string {
  const t = translator(locale, 'email')
  return expiresAt
    ? t('linkUntil', { date: formatDate(expiresAt, { locale, timeZone: merchant.timeZone }) })
    : t('linkForever')
}
