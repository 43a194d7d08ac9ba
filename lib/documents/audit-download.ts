import { actingPerson } from '@/lib/access/sessions/acting-person'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { fail, ok, type Result } from '@/lib/errors'

type Download = {
  action: 'document.download' | 'document.hosted_copy' | 'invoices.export'
  /** of the invoice, the credit note or the intent */
  subjectId?: string
  details?: Record<string, string>
}

/**
 * Writes down that a file is given out, once for each time, whether a button led to it or a plain link. To be called by
 * who has the file in hand, just before the answer: what is refused, asked about or not asked for by a person is no
 * download. Fails with `database_unavailable`: what cannot be written down is not given out.
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
