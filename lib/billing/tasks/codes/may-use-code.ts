import type { PortalFeatures } from '../../portal-features'
import type { PlanUpdate } from '../plan-update'

/**
 * Whether a change may bring a promotion code: the configuration allows it, and the change happens at once, where
 * Stripe tells what it takes off and waits with it for the payment. By a later one it could have run out.
 */
export function mayUseCode(
  { when }: Pick<PlanUpdate, 'when'>,
  { subscriptionUpdate }: Pick<PortalFeatures, 'subscriptionUpdate'>,
): boolean {
  return when === 'at_once' && subscriptionUpdate.defaultAllowedUpdates.includes('promotion_code')
}

/** Why a change may bring none. */
export function codeNotNow({ when }: Pick<PlanUpdate, 'when'>): 'code_later' | 'promotion_code_refused' {
  return when === 'at_period_end' ? 'code_later' : 'promotion_code_refused'
}
