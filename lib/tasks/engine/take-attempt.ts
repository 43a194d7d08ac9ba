import { countAttempt } from '@/lib/access/limits/count-attempt'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { ok, type Result } from '@/lib/errors'

/**
 * Far more than a person does, and far less than a script would. Each limit is less than half of the next, since its
 * minute may overlap two minutes of that one: a session cannot lock out others of the same link, nor a link the
 * customer.
 */
const limits = {
  session: { name: 'action-session', attempts: 20, seconds: 60 },
  link: { name: 'action-link', attempts: 45, seconds: 60 },
  customer: { name: 'action', attempts: 100, seconds: 60 },
}

type Acting = Pick<PortalSession, 'merchantId' | 'customerId' | 'id' | 'linkId'>

/** Counts one attempt in a session to change something. Fails with `rate_limited` where there were too many. */
export async function takeAttempt({ merchantId, customerId, id, linkId }: Acting): Promise<Result> {
  const customer = `${merchantId}:${customerId}`
  const ofSession = await countAttempt(limits.session, `${customer}:${id}`)
  if (!ofSession.ok) return ofSession
  const ofLink = linkId === null ? ok() : await countAttempt(limits.link, `${customer}:${linkId}`)
  return ofLink.ok ? countAttempt(limits.customer, customer) : ofLink
}
