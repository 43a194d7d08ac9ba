import { headers } from 'next/headers'
import { actingPerson } from '@/lib/access/sessions/acting-person'
import { isRefusal } from '@/lib/access/refusals/is-refusal'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { recordRefusal } from '@/lib/db/record-refusal'
import type { ErrorCode } from '@/lib/errors'

/**
 * Writes down that an action in a session was refused: a line of the log, and of a supporter, who is a user of the
 * merchant's, a row of the audit log. Other failures are left alone.
 */
export async function noteRefusal(session: PortalSession, what: string, why: ErrorCode): Promise<void> {
  if (!isRefusal(why)) return
  const { merchantId, customerId, id: sessionId, readOnly } = session
  const person = readOnly ? await actingPerson(session) : null
  const who = person?.startsWith('user:') ? person : `customer:${customerId}`
  logRefusal(await headers(), { door: 'portal', who, what, why, merchantId, customerId, sessionId })
  if (who === person) await recordRefusal({ merchantId, actor: who, action: what, code: why, at: new Date() })
}
