import type { PortalFeatures } from '../portal-features'
import type { Subscription } from '../types'
import { updateRefusal } from './update-refusal'

/** Whether a customer may drop what is set to change: a choice that is planned, or one that waits for its payment. */
export function mayUndoChange(
  subscription: Subscription,
  features: Pick<PortalFeatures, 'subscriptionUpdate'>,
): boolean {
  if (!subscription.plannedChange) return false
  const refusal = updateRefusal(subscription, features)
  return refusal === null || refusal === 'change_pending'
}
