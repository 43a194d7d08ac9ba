import type { PortalFeatures } from '../../portal-features'
import type { PlanUpdate } from '../plan-update'
import { allowsCodes } from './allows-codes'

/**
 * Whether a change may bring a promotion code: the configuration allows it, and the change happens at once, so that
 * Stripe's preview tells what it takes off. Before a later change it could run out.
 */
export function mayUseCode(
  { when }: Pick<PlanUpdate, 'when'>,
  features: Pick<PortalFeatures, 'subscriptionUpdate'>,
): boolean {
  return when === 'at_once' && allowsCodes(features)
}

/** Why a change may bring none. */
export function codeNotNow({ when }: Pick<PlanUpdate, 'when'>): 'code_later' | 'promotion_code_refused' {
  return when === 'at_period_end' ? 'code_later' : 'promotion_code_refused'
}
