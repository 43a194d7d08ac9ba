import type { Universe } from '../../core/store/universe'
import { changeSubscription } from './change-subscription'

/** When a subscription's `pending_setup_intent` succeeds, its payment method pays the subscription from now on. */
export function adoptSetUpMethod(universe: Universe, subscriptionId: string, paymentMethod: string): void {
  const subscription = universe.collection('subscription').get(subscriptionId)
  if (!subscription || subscription.status === 'canceled') return
  changeSubscription(universe, subscriptionId, { default_payment_method: paymentMethod, pending_setup_intent: null })
}
