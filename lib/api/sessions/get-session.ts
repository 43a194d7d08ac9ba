import { z } from 'zod'
import { withStanding } from '@/lib/access/grantors/with-standing'
import { db } from '@/lib/db/client'
import { missing } from '../failures/api-failure'
import { apiRoute } from '../api-route'
import { sessionRecord } from '../session-record'

/** GET /v1/billing_portal/sessions/:id */
export const getSession = apiRoute({
  scope: 'sessions:read',
  input: z.strictObject({}),
  async carryOut(_, { caller: { merchantId }, id, now }) {
    const [row] = await withStanding('sessions', await db.portalSession.findMany({ where: { merchantId, id } }), now)
    return row ? { ok: true, value: sessionRecord(row, now) } : missing('session', id)
  },
})
