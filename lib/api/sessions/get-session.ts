import { z } from 'zod'
import { db } from '@/lib/db/client'
import { missing } from '../api-failure'
import { apiRoute } from '../api-route'
import { sessionRecord } from '../session-record'

/** GET /v1/billing_portal/sessions/:id */
export const getSession = apiRoute({
  scope: 'sessions:read',
  input: z.strictObject({}),
  async carryOut(_, { caller: { merchantId }, id, now }) {
    const row = await db.portalSession.findUnique({ where: { merchantId_id: { merchantId, id } } })
    return row ? { ok: true, value: sessionRecord(row, now) } : missing('session', id)
  },
})
