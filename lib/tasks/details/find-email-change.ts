import { verifyToken } from '@/lib/access/tokens/verify-token'
import type { Details } from '@/lib/billing/details/details'
import { db } from '@/lib/db/client'
import type { Intent } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { fail, ok, type Failure, type Result } from '@/lib/errors'
import { readMailAbout } from '@/lib/mail/customer-mail'
import { loadDetails } from '@/lib/mirror/load-details'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'

export type EmailChange = PortalScope & {
  /** the id of the change, once it is confirmed */
  intent: string
  email: string
  before: string | null
  details: Details
  /** the change, where it was confirmed before */
  confirmed: Intent | null
}

/** Whose token it is, however old, so that its page can look like the merchant's. */
type Owner = { merchantId: string; customerId: string }

/**
 * The change of address that a mailed token stands for. Fails with `link_invalid`, `link_expired`, `link_used` once it
 * is done, and `conflict` where the address on file is another one by now.
 */
export async function findEmailChange(
  token: string,
  now: Date,
): Promise<{ owner: Owner | null; change: Result<EmailChange> }> {
  const verified = await verifyToken(env().PORTICO_SECRET, 'email-change', token, now)
  if (!verified) return { owner: null, change: fail('link_invalid') }
  const { merchantId, customerId, id } = verified.claims
  const owner = { merchantId, customerId }
  const refuse = (failure: Failure) => ({ owner, change: failure })
  if (verified.expired) return refuse(fail('link_expired'))
  const mail = await db.customerMail.findFirst({ where: { ...owner, id, kind: 'email_confirmation' } })
  const about = mail && readMailAbout(mail)
  if (about?.kind !== 'email_confirmation') return refuse(fail('link_expired'))
  const { intent, email, before, onBehalfOf } = about.input
  const confirmed = await db.intent.findFirst({ where: { ...owner, id: intent } })
  if (confirmed && confirmed.status !== 'received') return refuse(fail('link_used'))
  const found = await loadDetails({ ...owner, onBehalfOf })
  if (!found.ok) return refuse(found)
  const { details } = found.value
  if (!confirmed && details.email !== before) return refuse(fail('conflict'))
  return { owner, change: ok({ ...owner, onBehalfOf, intent, email, before, details, confirmed }) }
}
