import type { PortalFeatures } from '../../portal-features'
import type { Subscription } from '../../types'

/** A break in payments, while the subscription stays active; or a pause of the service, which stops it. */
export type PauseKind = 'payments' | 'service'

type Judged = Pick<Subscription, 'status' | 'billingMode' | 'collectionMethod' | 'pauseBehavior' | 'pauseBeginsAt'>

/**
 * The kind of pause that a subscription gets, or has. Stripe pauses a subscription itself only under flexible billing
 * and where it is charged automatically: https://docs.stripe.com/billing/subscriptions/pause#limitations
 */
export function pauseKind(
  { status, billingMode, collectionMethod, pauseBehavior, pauseBeginsAt }: Judged,
  { subscriptionPause }: Pick<PortalFeatures, 'subscriptionPause'>,
): PauseKind {
  if (pauseBehavior !== null) return 'payments'
  if (pauseBeginsAt !== null || status === 'paused') return 'service'
  const isPossible = billingMode === 'flexible' && collectionMethod === 'charge_automatically'
  return isPossible && !subscriptionPause.paymentsOnly ? 'service' : 'payments'
}
