import { z } from 'zod'

const schema = z.object({
  headline: z.string().nullable().default(null),
  privacy_policy_url: z.string().nullable().default(null),
  terms_of_service_url: z.string().nullable().default(null),
})

/** The business profile of a portal configuration from its column. A null field falls back to the merchant's own. */
export function readBusinessProfile(column: unknown) {
  const { headline, privacy_policy_url, terms_of_service_url } = schema.parse(column)
  return { headline, privacyPolicyUrl: privacy_policy_url, termsOfServiceUrl: terms_of_service_url }
}
