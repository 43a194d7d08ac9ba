import type { Universe } from '../../core/store/universe'
import { draftFor } from '../changes/apply-change'
import { endSubscription } from './end-subscription'
import { pendingItems } from '../lines/pending-items'
import { billingSettings } from '../settings'
import { outstandingUsageAt } from '../lines/usage-at-end'

/** Ends a subscription whose `cancel_at` has come. Usage and pending items are billed a last time. */
export function endScheduled(universe: Universe, id: string): void {
  const subscription = universe.collection('subscription').require(id)
  const lines = outstandingUsageAt(universe, subscription, subscription.cancel_at ?? 0)
  const waiting = pendingItems(universe, subscription.customer, subscription.currency, id)
  endSubscription(universe, id, 'cancellation_requested')
  if (lines.length === 0 && waiting.length === 0) return
  const finalizesAt =
    universe.now(subscription.customer) + billingSettings(universe, subscription.customer).draftSeconds
  draftFor(universe, id, lines, 'subscription_cycle', {
    automatically_finalizes_at: finalizesAt,
    next_payment_attempt: subscription.collection_method === 'charge_automatically' ? finalizesAt : null,
  })
}
