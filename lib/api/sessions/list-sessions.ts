import { z } from 'zod'
import { withStanding } from '@/lib/access/grantors/with-standing'
import { db } from '@/lib/db/client'
import { apiRoute } from '../api-route'
import { page, text } from '../form'
import { besideKey, listPage } from '../list-page'
import { sessionRecord } from '../session-record'

/** GET /v1/billing_portal/sessions, for one customer. */
export const listSessions = apiRoute({
  scope: 'sessions:read',
  input: z.strictObject({ ...page, customer: text }),
  carryOut({ customer: customerId, ...page }, { caller: { merchantId }, now }) {
    return listPage({
      page,
      url: '/v1/billing_portal/sessions',
      kind: 'session',
      find: (id) => db.portalSession.findUnique({ where: { merchantId_id: { merchantId, id }, customerId } }),
      read: async (take, from) => {
        const { where, orderBy } = besideKey(from)
        return withStanding(
          'sessions',
          await db.portalSession.findMany({ where: { merchantId, customerId, ...where }, orderBy, take }),
          now,
        )
      },
      toObject: (row) => sessionRecord(row, now),
    })
  },
})
