import { z } from 'zod'
import { withStanding } from '@/lib/access/grantors/with-standing'
import { db } from '@/lib/db/client'
import { missing } from '../failures/api-failure'
import { apiRoute } from '../api-route'
import { linkObject } from '../link-object'

/** GET /v1/billing_portal/links/:id */
export const getLink = apiRoute({
  scope: 'links:read',
  input: z.strictObject({}),
  async carryOut(_, { caller: { merchantId }, id, now }) {
    const [row] = await withStanding('links', await db.portalLink.findMany({ where: { merchantId, id } }), now)
    return row ? { ok: true, value: await linkObject(row, now) } : missing('link', id)
  },
})
