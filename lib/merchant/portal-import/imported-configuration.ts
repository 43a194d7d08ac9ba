import type { StripePortal } from '@/lib/stripe/fetch/fetch-portal-configurations'
import { featureShape } from '../feature-shape'
import { readPortalFeatures } from '../read-portal-features'
import { withOwnFeatures } from './with-own-features'

/**
 * A configuration of Stripe's portal as ours, with the same id, so that code that names it goes on to work. What Stripe's
 * portal has no word for stays as it is in `here`, the features of our configuration, or is the default.
 */
export function importedConfiguration(
  { features, loginPage, createdAt: _createdAt, ...rest }: StripePortal,
  here: unknown = null,
) {
  const shape = (column: unknown) => featureShape(readPortalFeatures(column))
  return { ...rest, features: withOwnFeatures(shape(features), shape(here)), loginPageEnabled: loginPage.enabled }
}

export type ImportedConfiguration = ReturnType<typeof importedConfiguration>
