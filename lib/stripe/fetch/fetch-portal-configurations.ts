import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { dateOf } from '../map/date-of'

/** A configuration of Stripe's own portal. `features` has the form of Stripe's API. */
export type StripePortal = {
  id: string
  name: string | null
  active: boolean
  isDefault: boolean
  defaultReturnUrl: string | null
  businessProfile: Record<'headline' | 'privacy_policy_url' | 'terms_of_service_url', string | null>
  features: Stripe.BillingPortal.Configuration['features']
  loginPage: { enabled: boolean; url: string | null }
  metadata: Record<string, string>
  createdAt: Date
}

/** Every configuration of the account's portal at Stripe, the oldest first. */
export async function fetchPortalConfigurations(stripe: Stripe): Promise<StripePortal[]> {
  const all = await collectPages(
    // Products are sent only when they are asked for.
    stripe.billingPortal.configurations.list({
      limit: 100,
      expand: ['data.features.subscription_update.products'],
    }),
  )
  return all
    .map((configuration) => {
      const { headline, privacy_policy_url, terms_of_service_url } = configuration.business_profile
      return {
        id: configuration.id,
        name: configuration.name,
        active: configuration.active,
        isDefault: configuration.is_default,
        defaultReturnUrl: configuration.default_return_url,
        businessProfile: { headline: headline ?? null, privacy_policy_url, terms_of_service_url },
        features: configuration.features,
        loginPage: configuration.login_page,
        metadata: configuration.metadata ?? {},
        createdAt: dateOf(configuration.created),
      }
    })
    .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1))
}
