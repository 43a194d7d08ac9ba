import { db } from '@/lib/db/client'
import type { PortalSession } from './portal-session'

/** Who acts in a session, as the audit log names them: 'customer', or the user who visits as support. */
export async function actingPerson({
  merchantId,
  customerId,
  id,
  readOnly,
}: Pick<PortalSession, 'merchantId' | 'customerId' | 'id' | 'readOnly'>): Promise<string> {
  if (!readOnly) return 'customer'
  const made = await db.auditEntry.findFirst({
    where: { merchantId, customerId, sessionId: id, action: 'portal_session.created' },
    select: { actor: true },
  })
  return made?.actor ?? 'customer'
}
