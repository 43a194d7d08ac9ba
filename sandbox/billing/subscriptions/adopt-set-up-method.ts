import type { Universe } from '../../core/store/universe'
import { changeSubscription } from './change-subscription'

/** A subscription's `pending_setup_intent` succeeded: what was set up pays the subscription from now on. */
export function adoptSetUpMethod(universe: Universe, subscriptionId: string, paymentMethod: string): void {
  const subscription = universe.collection('subscription').get(subscriptionId)
  if (!subscription || subscription.status === 'canceled') return
  changeSubscription(universe, subscriptionId, { default_payment_method: paymentMethod, pending_setup_intent: null })
}
