import type { Result } from '@/lib/errors'
import { countAttempt } from '../limits/count-attempt'
import { logRefusal } from '../refusals/log-refusal'
import { visitorKey } from '../limits/visitor-key'

/** forms that ask for a link, of one visitor: far more than a person sends, and enough for an office behind one address */
const limit = { name: 'login-form', attempts: 30, seconds: 60 }

/**
 * Counts one form that asks for a link, before anything else is done with it; fails with `rate_limited` when its sender had
 * too many. Nobody is refused for what others send: a merchant's total only slows the mails.
 */
export async function takeLoginForm(headers: Pick<Headers, 'get'>): Promise<Result> {
  const counted = await countAttempt(limit, visitorKey(headers))
  if (!counted.ok) logRefusal(headers, { door: 'portal', who: null, what: 'portal.ask_link', why: counted.code })
  return counted
}
