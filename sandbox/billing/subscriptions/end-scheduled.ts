import type { Universe } from '../../core/store/universe'
import { draftFor } from '../changes/apply-change'
import { endSubscription } from './end-subscription'
import { pendingItems } from '../lines/pending-items'
import { closePausedInvoice } from '../invoices/close-paused-invoice'
import { advancement } from './advancement'
import { outstandingUsageAt } from '../lines/usage-at-end'

/**
 * Ends a subscription whose `cancel_at` has come. Usage and pending items are billed a last time. While collection is
 * paused, that invoice becomes what every other of the pause does: a draft that is kept, void, or uncollectible
 * (https://docs.stripe.com/billing/subscriptions/pause-payment).
 */
export function endScheduled(universe: Universe, id: string): void {
  const subscription = universe.collection('subscription').require(id)
  const lines = outstandingUsageAt(universe, subscription, subscription.cancel_at ?? 0)
  const waiting = pendingItems(universe, subscription.customer, subscription.currency, id)
  endSubscription(universe, id, 'cancellation_requested')
  if (lines.length === 0 && waiting.length === 0) return
  const at = universe.now(subscription.customer)
  const invoice = draftFor(universe, id, lines, 'subscription_cycle', advancement(universe, subscription, at))
  closePausedInvoice(universe, subscription, invoice.id)
}
