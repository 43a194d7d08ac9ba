import { z } from 'zod'
import { db } from '@/lib/db/client'
import { missing } from '../failures/api-failure'
import { apiRoute } from '../api-route'
import { configurationObject } from '../configuration-object'
import { expand } from '../form'

/** GET /v1/billing_portal/configurations/:id */
export const getConfiguration = apiRoute({
  scope: 'configurations:read',
  input: z.strictObject({ expand }),
  async carryOut(_, { caller: { merchantId }, id }) {
    const row = await db.portalConfiguration.findUnique({ where: { merchantId_id: { merchantId, id } } })
    return row ? { ok: true, value: configurationObject(row) } : missing('configuration', id)
  },
})
