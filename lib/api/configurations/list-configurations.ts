import { z } from 'zod'
import { db } from '@/lib/db/client'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'
import { apiRoute } from '../api-route'
import { configurationObject } from '../configuration-object'
import { flag, page } from '../form'
import { besideKey, listPage } from '../list-page'

/** GET /v1/billing_portal/configurations */
export const listConfigurations = apiRoute({
  scope: 'configurations:read',
  input: z.strictObject({ ...page, active: flag.optional(), is_default: flag.optional() }),
  async carryOut({ active, is_default: isDefault, ...page }, { caller: { merchantId }, now }) {
    if (isDefault) await defaultConfiguration(merchantId, now)
    return listPage({
      page,
      url: '/v1/billing_portal/configurations',
      kind: 'configuration',
      find: (id) => db.portalConfiguration.findUnique({ where: { merchantId_id: { merchantId, id } } }),
      read: (take, from) => {
        const { where, orderBy } = besideKey(from)
        return db.portalConfiguration.findMany({ where: { merchantId, active, isDefault, ...where }, orderBy, take })
      },
      toObject: configurationObject,
    })
  },
})
