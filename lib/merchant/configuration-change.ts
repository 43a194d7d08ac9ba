import type { PortalConfiguration, Prisma } from '@/lib/db/generated/client'
import { ok, type Result } from '@/lib/errors'
import type { FeatureShape } from './feature-shape'
import { mergeFeatures, type FeatureChange } from './merge-features'

type Profile = Partial<Record<'headline' | 'privacy_policy_url' | 'terms_of_service_url', string | null | undefined>>

/** Named as in Stripe's API. An absent field stays as it is. */
type Given = {
  business_profile?: Profile | undefined
  default_return_url?: string | null | undefined
  features?: FeatureChange | undefined
  login_page?: { enabled: boolean } | undefined
  /** an empty value removes its key, null removes all */
  metadata?: Record<string, string> | null | undefined
  name?: string | null | undefined
}

type Current = Pick<PortalConfiguration, 'businessProfile' | 'metadata'> & { features: FeatureShape }
type Change = Pick<Prisma.PortalConfigurationUncheckedUpdateInput, 'defaultReturnUrl' | 'name'> & {
  loginPageEnabled?: boolean
  businessProfile: Prisma.InputJsonObject
  features: Prisma.InputJsonObject
  metadata: Prisma.InputJsonObject
}

/** The columns of a configuration after a change. Fails as `mergeFeatures` does. */
export function configurationChange(current: Current, given: Given): Result<Change> {
  const features = mergeFeatures(current.features, given.features ?? {})
  if (!features.ok) return features
  return ok({
    features: features.value,
    businessProfile: { ...(current.businessProfile as object), ...given.business_profile },
    metadata: mergeMetadata(current.metadata as Record<string, string>, given.metadata),
    ...(given.default_return_url !== undefined && { defaultReturnUrl: given.default_return_url }),
    ...(given.login_page && { loginPageEnabled: given.login_page.enabled }),
    ...(given.name !== undefined && { name: given.name }),
  })
}

function mergeMetadata(
  current: Record<string, string>,
  given: Record<string, string> | null | undefined,
): Record<string, string> {
  if (given === null) return {}
  return Object.fromEntries(Object.entries({ ...current, ...given }).filter(([, value]) => value !== ''))
}
