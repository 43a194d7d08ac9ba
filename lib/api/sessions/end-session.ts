import { z } from 'zod'
import { endPortalSession } from '@/lib/access/sessions/end-portal-session'
import { withStanding } from '@/lib/access/grantors/with-standing'
import { db } from '@/lib/db/client'
import { missing } from '../failures/api-failure'
import { apiRoute } from '../api-route'
import { sessionRecord } from '../session-record'

/** DELETE /v1/billing_portal/sessions/:id ends the session with its next request. Ending it again succeeds. */
export const endSession = apiRoute({
  scope: 'sessions:write',
  input: z.strictObject({}),
  async carryOut(_, { caller: { merchantId, actor }, id, now }) {
    await endPortalSession({ merchantId, sessionId: id, actor, now })
    const [row] = await withStanding('sessions', await db.portalSession.findMany({ where: { merchantId, id } }), now)
    return row ? { ok: true, value: sessionRecord(row, now) } : missing('session', id)
  },
})
