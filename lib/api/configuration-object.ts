import { loginPagePath } from '@/lib/access/login/login-page-path'
import type { PortalConfiguration } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { featureShape } from '@/lib/merchant/feature-shape'
import { readBusinessProfile } from '@/lib/merchant/read-business-profile'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import { stripeFeatures } from '@/lib/merchant/stripe-features'
import { seconds } from './seconds'

/** Stripe's `billing_portal.configuration`. */
export function configurationObject(row: PortalConfiguration) {
  const { headline, privacyPolicyUrl, termsOfServiceUrl } = readBusinessProfile(row.businessProfile)
  return {
    id: row.id,
    object: 'billing_portal.configuration' as const,
    active: row.active,
    application: null,
    business_profile: { headline, privacy_policy_url: privacyPolicyUrl, terms_of_service_url: termsOfServiceUrl },
    created: seconds(row.createdAt),
    default_return_url: row.defaultReturnUrl,
    features: stripeFeatures(featureShape(readPortalFeatures(row.features))),
    is_default: row.isDefault,
    livemode: env().mode === 'live',
    login_page: {
      enabled: row.loginPageEnabled,
      url: row.loginPageEnabled ? env().APP_URL + loginPagePath(row.merchantId, row.id) : null,
    },
    metadata: row.metadata as Record<string, string>,
    name: row.name,
    updated: seconds(row.updatedAt),
  }
}
