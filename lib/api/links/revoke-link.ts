import { z } from 'zod'
import { withStanding } from '@/lib/access/grantors/with-standing'
import { revokePortalLink } from '@/lib/access/links/revoke-portal-link'
import { db } from '@/lib/db/client'
import { missing } from '../failures/api-failure'
import { apiRoute } from '../api-route'
import { linkObject } from '../link-object'

/** DELETE /v1/billing_portal/links/:id also ends the link's sessions. Revoking it again succeeds. */
export const revokeLink = apiRoute({
  scope: 'links:write',
  input: z.strictObject({}),
  async carryOut(_, { caller: { merchantId, actor }, id, now }) {
    await revokePortalLink({ merchantId, linkId: id, actor, now })
    const [row] = await withStanding('links', await db.portalLink.findMany({ where: { merchantId, id } }), now)
    return row ? { ok: true, value: await linkObject(row, now) } : missing('link', id)
  },
})
