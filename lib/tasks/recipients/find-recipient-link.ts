import { verifyToken } from '@/lib/access/tokens/verify-token'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { fail, ok, type Failure, type Result } from '@/lib/errors'
import { readMailAbout } from '@/lib/mail/customer-mail'
import { findRecipient } from '@/lib/recipients/find-recipient'
import type { Recipient } from '@/lib/recipients/recipient'

/** Whose token it is, however old, so that its page can look like the merchant's. */
type Owner = { merchantId: string; customerId: string }

/**
 * The recipient that a mailed token confirms. Fails with `link_invalid`; with `link_expired` after a day, or where the
 * address was removed, stopped or entered anew since; and with `link_used` once it is confirmed.
 */
export async function findRecipientLink(
  token: string,
  now: Date,
): Promise<{ owner: Owner | null; recipient: Result<Recipient> }> {
  const verified = await verifyToken(env().PORTICO_SECRET, 'recipient', token, now)
  if (!verified) return { owner: null, recipient: fail('link_invalid') }
  const { merchantId, customerId, id } = verified.claims
  const owner = { merchantId, customerId }
  const refuse = (failure: Failure) => ({ owner, recipient: failure })
  if (verified.expired) return refuse(fail('link_expired'))
  const mail = await db.customerMail.findFirst({ where: { ...owner, id, kind: 'recipient_confirmation' } })
  const about = mail && readMailAbout(mail)
  if (!mail || about?.kind !== 'recipient_confirmation') return refuse(fail('link_expired'))
  const recipient = await findRecipient(owner, about.input.recipient)
  if (!recipient || recipient.state === 'stopped' || recipient.askedAt > mail.createdAt)
    return refuse(fail('link_expired'))
  return recipient.state === 'confirmed' ? refuse(fail('link_used')) : { owner, recipient: ok(recipient) }
}
