import type { z } from 'zod'
import type { PortalConfiguration } from '@/lib/db/generated/client'
import { configurationFields, featuresOf } from '@/lib/console/settings/configuration-fields'
import { plansOfFields } from '@/lib/console/settings/plans-of-fields'
import type { TypedValues } from '@/lib/forms/form-values'
import { featureShape, type FeatureShape } from '@/lib/merchant/feature-shape'
import { mergeFeatures } from '@/lib/merchant/merge-features'
import { readBusinessProfile } from '@/lib/merchant/read-business-profile'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import { previewDraftSchema, type PreviewDraft } from './preview-draft'

/** Products that a draft keeps. It shows whether there are plans to change to, and has to fit into a URL. */
const productsKept = 3
/** Letters of an address that a draft keeps. Nobody can follow it in a preview. */
const addressKept = 200

/** What is saved, in all of the merchant's settings. */
export const noDraft: PreviewDraft = { brand: {}, configuration: null, words: null }

/** The draft of what is typed into the form of the brand. What cannot be saved yet is left as it is. */
export function draftOfBrand(typed: TypedValues): PreviewDraft {
  const { shape } = previewDraftSchema.shape.brand
  const brand = Object.fromEntries(
    Object.entries(shape).flatMap(([name, schema]) => {
      const text = String(typed[name] ?? '').trim()
      const parsed = (schema as z.ZodType).safeParse(text || null)
      return parsed.success && name in typed ? [[name, shortAddress(parsed.data)]] : []
    }),
  )
  return { ...noDraft, brand }
}

type Saved = Pick<PortalConfiguration, 'features' | 'businessProfile' | 'defaultReturnUrl'>

/** The draft of what is typed into the form of a configuration, or null where a choice lacks what it needs. */
export function draftOfConfiguration(typed: TypedValues, saved: Saved): PreviewDraft | null {
  const fields = configurationFields.safeParse(withoutFaults(typed))
  if (!fields.success) return null
  const features = featureShape(readPortalFeatures(saved.features))
  const merged = mergeFeatures(features, featuresOf(fields.data))
  if (!merged.ok) return null
  return {
    ...noDraft,
    configuration: {
      features: short(merged.value, plansOfFields(fields.data)),
      profile: {
        headline: fields.data.headline,
        termsUrl: shortAddress(fields.data.terms_of_service_url),
        privacyUrl: shortAddress(fields.data.privacy_policy_url),
      },
      returnUrl: shortAddress(fields.data.default_return_url),
    },
  }
}

/** The draft of a configuration as it is saved, which its form begins with. */
export function draftOfSaved({ features, businessProfile, defaultReturnUrl }: Saved): PreviewDraft {
  const shape = featureShape(readPortalFeatures(features))
  const { headline = null, termsOfServiceUrl = null, privacyPolicyUrl = null } = readBusinessProfile(businessProfile)
  return {
    ...noDraft,
    configuration: {
      features: short(shape, shape.subscription_update.products),
      profile: {
        headline,
        termsUrl: shortAddress(termsOfServiceUrl),
        privacyUrl: shortAddress(privacyPolicyUrl),
      },
      returnUrl: shortAddress(defaultReturnUrl),
    },
  }
}

/** The texts that cannot be saved are left out, such as half an address. */
function withoutFaults(typed: TypedValues): TypedValues {
  const faults = configurationFields.safeParse(typed).error?.issues ?? []
  const wrong = new Set(faults.map(({ path }) => path[0]))
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !wrong.has(name)))
}

function short(features: FeatureShape, plans: { product: string; prices: string[] }[]): FeatureShape {
  const adjustable_quantity = { enabled: false, minimum: 1, maximum: null }
  const products = plans
    .slice(0, productsKept)
    .map(({ product, prices }) => ({ product, prices: prices.slice(0, productsKept), adjustable_quantity }))
  return { ...features, subscription_update: { ...features.subscription_update, products } }
}

function shortAddress<Text>(text: Text): Text | string {
  return typeof text === 'string' && text.length > addressKept && URL.canParse(text) ? new URL(text).origin : text
}
