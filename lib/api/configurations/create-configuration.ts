import { z } from 'zod'
import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { newId } from '@/lib/db/new-id'
import { configurationChange } from '@/lib/merchant/configuration-change'
import { featureShape, type FeatureShape } from '@/lib/merchant/feature-shape'
import { apiRoute } from '../api-route'
import { configurationObject } from '../configuration-object'
import { featureInputs } from '../feature-inputs'
import { checkFeedbackOptions, namedOptions } from './check-feedback-options'
import { checkPlans } from './check-plans'
import { configurationInput } from './configuration-input'
import { featureFailure } from './feature-failure'

/** As at Stripe, features that are not named are off. */
const allOff = Object.fromEntries(
  Object.entries(featureShape(defaultPortalFeatures)).map(([name, feature]) => [name, { ...feature, enabled: false }]),
) as FeatureShape

/** POST /v1/billing_portal/configurations */
export const createConfiguration = apiRoute({
  scope: 'configurations:write',
  input: z.strictObject({ ...configurationInput, features: featureInputs }),
  async carryOut(input, { caller: { merchantId, actor }, now }) {
    const change = configurationChange({ features: allOff, businessProfile: {}, metadata: {} }, input)
    if (!change.ok) return featureFailure(change)
    const unknown =
      (await checkFeedbackOptions(merchantId, namedOptions(input.features))) ??
      (await checkPlans(merchantId, input.features))
    if (unknown) return unknown
    const id = newId('bpc')
    const [row] = await db.$transaction([
      db.portalConfiguration.create({
        data: {
          ...change.value,
          defaultReturnUrl: input.default_return_url ?? null,
          name: input.name ?? null,
          merchantId,
          id,
          createdAt: now,
          updatedAt: now,
        },
      }),
      db.auditEntry.create({
        data: auditEntry({ merchantId, at: now, actor, action: 'portal_configuration.created', subjectId: id }),
      }),
    ])
    return { ok: true, value: configurationObject(row) }
  },
})
