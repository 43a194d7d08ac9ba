import type { StripePortal } from '@/lib/stripe/fetch/fetch-portal-configurations'
import { featureShape } from '../feature-shape'
import { readPortalFeatures } from '../read-portal-features'

/** A configuration of Stripe's portal as ours, with the same id, so that code that names it goes on to work. */
export function importedConfiguration({ features, loginPage, createdAt: _createdAt, ...rest }: StripePortal) {
  return { ...rest, features: featureShape(readPortalFeatures(features)), loginPageEnabled: loginPage.enabled }
}

export type ImportedConfiguration = ReturnType<typeof importedConfiguration>
