import { actingPerson } from '@/lib/access/sessions/acting-person'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'

type Download = {
  action: 'document.download' | 'document.hosted_copy' | 'invoices.export'
  /** the id of the invoice, credit note or intent */
  subjectId?: string
  details?: Record<string, string>
}

/**
 * Records that a file is given out, once each time, whether a button or a plain link led to it. Call it with the file
 * in hand, just before the answer: refusals, HEAD and prefetches are no downloads. Fails with `database_unavailable`,
 * and the file must then not be given out.
 */
export async function auditDownload(
  session: Pick<PortalSession, 'id' | 'merchantId' | 'customerId' | 'readOnly' | 'linkMadeBy'>,
  { action, subjectId, details = {} }: Download,
): Promise<Result> {
  const { id: sessionId, merchantId, customerId, linkMadeBy } = session
  try {
    const actor = await actingPerson(session)
    await db.auditEntry.create({
      data: auditEntry({
        merchantId,
        customerId,
        sessionId,
        at: new Date(),
        actor,
        action,
        ...(subjectId && { subjectId }),
        details: { ...details, ...(linkMadeBy && { link_made_by: linkMadeBy }), outcome: 'ok' },
      }),
    })
    return ok()
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}
