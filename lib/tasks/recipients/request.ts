import { z } from 'zod'
import { takeRecipientMail } from '@/lib/access/limits/take-recipient-mail'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { db } from '@/lib/db/client'
import { withTransaction } from '@/lib/db/with-transaction'
import { fail, ok, type Result } from '@/lib/errors'
import { intentId, mailAddress } from '@/lib/forms/input-fields'
import { translator } from '@/lib/i18n'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { addRecipient } from '@/lib/recipients/add-recipient'
import { findRecipient } from '@/lib/recipients/find-recipient'
import { recipientId } from '@/lib/recipients/recipient'
import { removeRecipient } from '@/lib/recipients/remove-recipient'
import type { ActionContext } from '../engine/attempt-action'
import { areRecipientsOffered } from './are-recipients-offered'

export const addInput = z.object({ intent: intentId, email: z.string().max(2_000) })
export const recipientInput = z.object({ intent: intentId, recipient: z.string().regex(/^rcp_[\da-f]{32}$/) })

type Answer = Promise<Result<{ goTo: string }>>

/**
 * Enters a further address, and mails the link to it that confirms it. A form that is sent twice does so once. Fails
 * with `field_invalid`, `recipient_own`, `recipient_exists`, `recipients_full`, `rate_limited`, and with
 * `feature_disabled`, also for whoever came in by a link that was mailed to the customer's address.
 */
export async function requestAdd({ intent, email: typed }: z.infer<typeof addInput>, context: ActionContext): Answer {
  const { session, receivedAt: now } = context
  if (session.byAddress || !areRecipientsOffered(session)) return fail('feature_disabled')
  const read = mailAddress.safeParse(typed.trim())
  if (!read.success) return fail('field_invalid', { field: 'email' })
  const email = read.data
  const id = recipientId(session, email)
  if (await isMailed(session, intent)) return ok({ goTo: pageOf(id) })
  if (email.toLowerCase() === session.customer.email?.toLowerCase()) return fail('recipient_own')
  const known = await findRecipient(session, id)
  const added =
    known && known.state !== 'stopped'
      ? fail('recipient_exists')
      : await mailAndAdd(session, { email, cause: causeOf(intent), now })
  // Of a form that was sent twice at once, the second may find what the first has entered meanwhile.
  return added.ok || (await isMailed(session, intent)) ? ok({ goTo: pageOf(id) }) : added
}

async function mailAndAdd(
  session: PortalSession,
  wanted: { email: string; cause: string; now: Date },
): Promise<Result> {
  const taken = await takeMail(session, wanted.email)
  if (!taken.ok) return taken
  const { merchantId, customerId } = session
  return addRecipient({ merchantId, customerId, ...wanted })
}

/** Mails the link again to an address that is not confirmed yet. Fails as `requestAdd` does, and with `not_found`. */
export async function requestResend(
  { intent, recipient: id }: z.infer<typeof recipientInput>,
  { session, receivedAt: now }: ActionContext,
): Answer {
  if (session.byAddress || !areRecipientsOffered(session)) return fail('feature_disabled')
  const recipient = await findRecipient(session, id)
  if (recipient?.state !== 'pending') return fail(recipient ? 'conflict' : 'not_found')
  if (await isMailed(session, intent)) return ok({ goTo: pageOf(id) })
  const taken = await takeMail(session, recipient.email)
  if (!taken.ok) return taken
  const { merchantId, customerId } = session
  const about = { kind: 'recipient_confirmation', input: { recipient: id } } as const
  await withTransaction((client) =>
    queueCustomerMail(client, { ...about, merchantId, customerId, cause: causeOf(intent), now }),
  )
  return ok({ goTo: pageOf(id) })
}

/** Removes an address at once, also where none can be added. One that is gone already is removed. */
export async function requestRemove(
  { recipient: id }: z.infer<typeof recipientInput>,
  { session: { merchantId, customerId, onBehalfOf }, receivedAt: now }: ActionContext,
): Answer {
  if (onBehalfOf !== null) return fail('feature_disabled')
  await removeRecipient({ merchantId, customerId, id, now })
  return ok({ goTo: '/recipients?removed=yes' })
}

function pageOf(id: string): string {
  return `/recipients?mailed=${id}`
}

function causeOf(intent: string): string {
  return `recipient:${intent}`
}

async function isMailed({ merchantId }: PortalSession, intent: string): Promise<boolean> {
  const cause = causeOf(intent)
  return (await db.customerMail.findUnique({ where: { merchantId_cause: { merchantId, cause } } })) !== null
}

async function takeMail(session: PortalSession, email: string): Promise<Result> {
  const taken = await takeRecipientMail(session, email)
  if (taken.ok || taken.code !== 'rate_limited') return taken
  return { ...taken, details: { ...taken.details, told: translator(session.locale, 'recipients')('limit') } }
}
