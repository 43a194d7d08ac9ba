import type { Universe } from '../../core/store/universe'
import { endSubscription } from '../subscriptions/end-subscription'

/** A customer is deleted: its subscriptions end at once. */
export function endCustomer(universe: Universe, customer: string): void {
  for (const { id, status } of universe.collection('subscription').by('customer', customer)) {
    if (status !== 'canceled' && status !== 'incomplete_expired') endSubscription(universe, id, null)
  }
}
