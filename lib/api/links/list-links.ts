import { z } from 'zod'
import { withStanding } from '@/lib/access/grantors/with-standing'
import { db } from '@/lib/db/client'
import { apiRoute } from '../api-route'
import { page, text } from '../form'
import { linkObject } from '../link-object'
import { besideKey, listPage } from '../list-page'

/** GET /v1/billing_portal/links, for one customer. */
export const listLinks = apiRoute({
  scope: 'links:read',
  input: z.strictObject({ ...page, customer: text }),
  carryOut({ customer: customerId, ...page }, { caller: { merchantId }, now }) {
    return listPage({
      page,
      url: '/v1/billing_portal/links',
      kind: 'link',
      find: (id) => db.portalLink.findUnique({ where: { merchantId_id: { merchantId, id }, customerId } }),
      read: async (take, from) => {
        const { where, orderBy } = besideKey(from)
        return withStanding(
          'links',
          await db.portalLink.findMany({ where: { merchantId, customerId, ...where }, orderBy, take }),
          now,
        )
      },
      toObject: (row) => linkObject(row, now),
    })
  },
})
