import { headers } from 'next/headers'
import { actingPerson } from '@/lib/access/sessions/acting-person'
import { isRefusal } from '@/lib/access/refusals/is-refusal'
import { logRefusal } from '@/lib/access/refusals/log-refusal'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { recordRefusal } from '@/lib/db/record-refusal'
import type { ErrorCode } from '@/lib/errors'

/**
 * Records a refused action: a line of the log, and a row of the audit log where a supporter was refused, who is one of
 * the merchant's users. Failures that are not refusals are ignored.
 */
export async function noteRefusal(session: PortalSession, what: string, why: ErrorCode): Promise<void> {
  if (!isRefusal(why)) return
  const { merchantId, customerId, id: sessionId, readOnly } = session
  const person = readOnly ? await actingPerson(session) : null
  const who = person?.startsWith('user:') ? person : `customer:${customerId}`
  logRefusal(await headers(), { door: 'portal', who, what, why, merchantId, customerId, sessionId })
  if (who === person) await recordRefusal({ merchantId, actor: who, action: what, code: why, at: new Date() })
}
