import type { Universe } from '../../core/store/universe'
import { endSubscription } from '../subscriptions/end-subscription'

/** Ends the subscriptions of a deleted customer at once. */
export function endCustomer(universe: Universe, customer: string): void {
  for (const { id, status } of universe.collection('subscription').by('customer', customer)) {
    if (status !== 'canceled' && status !== 'incomplete_expired') endSubscription(universe, id, null)
  }
}
