import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'
import { configurationChange } from './configuration-change'
import { featureShape } from './feature-shape'
import type { FeatureChange } from './merge-features'
import { readPortalFeatures } from './read-portal-features'

type Saving = {
  merchantId: string
  id: string
  given: {
    name: string | null
    default_return_url: string | null
    business_profile: Record<'headline' | 'privacy_policy_url' | 'terms_of_service_url', string | null>
    features: FeatureChange
    login_page: { enabled: boolean }
  }
  /** the plans that customers may change to, as products with some of their prices */
  plans: { product: string; prices: string[] }[]
  actor: string
  now: Date
}

/**
 * Changes a portal configuration as the API would. Fails with `not_found`, or with `invalid_input` and the `feature`
 * that lacks what it needs.
 */
export async function saveConfiguration({ merchantId, id, given, plans, actor, now }: Saving): Promise<Result> {
  const where = { merchantId_id: { merchantId, id } }
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM portal_configurations WHERE merchant_id = ${merchantId} AND id = ${id} FOR UPDATE`
    const current = await tx.portalConfiguration.findUnique({ where })
    if (!current) return fail('not_found')
    const features = featureShape(readPortalFeatures(current.features))
    // Only the API sets the quantities that a product allows, so the form keeps them.
    const known = new Map(features.subscription_update.products.map((product) => [product.product, product]))
    features.subscription_update.products = plans.map(({ product, prices }) => ({
      product,
      prices,
      adjustable_quantity: known.get(product)?.adjustable_quantity ?? { enabled: false, minimum: 1, maximum: null },
    }))
    const change = configurationChange({ ...current, features }, given)
    if (!change.ok) return change
    await tx.portalConfiguration.update({ where, data: { ...change.value, updatedAt: now } })
    await tx.auditEntry.create({
      data: auditEntry({ merchantId, at: now, actor, action: 'portal_configuration.updated', subjectId: id }),
    })
    return ok()
  })
}
