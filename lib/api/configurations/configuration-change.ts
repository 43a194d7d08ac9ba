import type { z } from 'zod'
import type { PortalConfiguration, Prisma } from '@/lib/db/generated/client'
import type { FeatureShape } from '@/lib/merchant/feature-shape'
import type { ApiFailure } from '../api-failure'
import { mergeFeatures } from '../merge-features'
import type { configurationInput } from './configuration-input'

type Given = z.infer<z.ZodObject<typeof configurationInput>>
type Current = Pick<PortalConfiguration, 'businessProfile' | 'metadata'> & { features: FeatureShape }
type Change = Pick<Prisma.PortalConfigurationUncheckedUpdateInput, 'defaultReturnUrl' | 'name'> & {
  businessProfile: Prisma.InputJsonObject
  features: Prisma.InputJsonObject
  metadata: Prisma.InputJsonObject
}

/** The columns of a configuration after what is given; fails where features do not fit together. */
export function configurationChange(current: Current, given: Given): { ok: true; value: Change } | ApiFailure {
  const features = mergeFeatures(current.features, given.features ?? {})
  if (!features.ok) return features
  return {
    ok: true,
    value: {
      features: features.value,
      businessProfile: { ...(current.businessProfile as object), ...given.business_profile },
      metadata: mergeMetadata(current.metadata as Record<string, string>, given.metadata),
      ...(given.default_return_url !== undefined && { defaultReturnUrl: given.default_return_url }),
      ...(given.name !== undefined && { name: given.name }),
    },
  }
}

function mergeMetadata(current: Record<string, string>, given: Record<string, string> | null | undefined): Record<string, string> {
  if (given === null) return {}
  return Object.fromEntries(Object.entries({ ...current, ...given }).filter(([, value]) => value !== ''))
}
