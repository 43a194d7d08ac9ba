import { z } from 'zod'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { configurationChange } from '@/lib/merchant/configuration-change'
import { featureShape } from '@/lib/merchant/feature-shape'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import { missing, refuse } from '../failures/api-failure'
import { apiRoute } from '../api-route'
import { configurationObject } from '../configuration-object'
import { flag } from '../form'
import { checkFeedbackOptions, namedOptions } from './check-feedback-options'
import { checkPlans } from './check-plans'
import { configurationInput } from './configuration-input'
import { featureFailure } from './feature-failure'

/** POST /v1/billing_portal/configurations/:id */
export const updateConfiguration = apiRoute({
  scope: 'configurations:write',
  input: z.strictObject({ ...configurationInput, active: flag.optional() }),
  async carryOut(input, { caller: { merchantId, actor }, id, now }) {
    const unknown =
      (await checkFeedbackOptions(merchantId, namedOptions(input.features))) ??
      (await checkPlans(merchantId, input.features))
    if (unknown) return unknown
    const where = { merchantId_id: { merchantId, id } }
    return db.$transaction(async (tx) => {
      // Of two concurrent updates, the second builds on the first.
      await tx.$queryRaw`SELECT 1 FROM portal_configurations WHERE merchant_id = ${merchantId} AND id = ${id} FOR UPDATE`
      const current = await tx.portalConfiguration.findUnique({ where })
      if (!current) return missing('configuration', id)
      if (current.isDefault && input.active === false) {
        return refuse('The default configuration cannot be deactivated.', { param: 'active' })
      }
      const change = configurationChange(
        { ...current, features: featureShape(readPortalFeatures(current.features)) },
        input,
      )
      if (!change.ok) return featureFailure(change)
      const row = await tx.portalConfiguration.update({
        where,
        data: { ...change.value, ...(input.active !== undefined && { active: input.active }), updatedAt: now },
      })
      await tx.auditEntry.create({
        data: auditEntry({ merchantId, at: now, actor, action: 'portal_configuration.updated', subjectId: id }),
      })
      return { ok: true as const, value: configurationObject(row) }
    })
  },
})
