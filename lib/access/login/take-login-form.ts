import type { Result } from '@/lib/errors'
import { countAttempt } from '../limits/count-attempt'
import { logRefusal } from '../refusals/log-refusal'
import { visitorKey } from '../limits/visitor-key'

/** Per visitor. A person sends far fewer, and an office behind one address still fits. */
const limit = { name: 'login-form', attempts: 30, seconds: 60 }

/**
 * Counts a form that asks for a link, before anything else is done. Fails with `rate_limited` if the sender has sent
 * too many. A merchant's total only delays the mails, so nobody is refused because of others.
 */
export async function takeLoginForm(headers: Pick<Headers, 'get'>): Promise<Result> {
  const counted = await countAttempt(limit, visitorKey(headers))
  if (!counted.ok) logRefusal(headers, { door: 'portal', who: null, what: 'portal.ask_link', why: counted.code })
  return counted
}
