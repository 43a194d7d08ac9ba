import type { PortalFeatures } from '../../portal-features'

/** Whether customers may use promotion codes: at Stripe that is one of the updates that a configuration allows. */
export function allowsCodes({ subscriptionUpdate }: Pick<PortalFeatures, 'subscriptionUpdate'>): boolean {
  return subscriptionUpdate.enabled && subscriptionUpdate.defaultAllowedUpdates.includes('promotion_code')
}
