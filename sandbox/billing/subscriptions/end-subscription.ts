import type { Universe } from '../../core/store/universe'
import { syncEntitlements } from '../entitlements/sync-entitlements'
import { releaseSchedule } from '../schedules/release-schedule'
import type { Subscription } from '../objects'
import { invoicesOf } from '../invoices/subscription-of'

/** Cancels a subscription for good (`customer.subscription.deleted`). Unpaid invoices are no longer collected. */
export function endSubscription(
  universe: Universe,
  id: string,
  reason: 'cancellation_requested' | 'payment_failed' | null,
  patch: Partial<Subscription> = {},
): void {
  const subscription = universe.collection('subscription').require(id)
  const now = universe.now(subscription.customer)
  for (const invoice of invoicesOf(universe, id)) {
    if (invoice.auto_advance && (invoice.status === 'open' || invoice.status === 'draft')) {
      universe.change(
        'invoice',
        invoice.id,
        {
          auto_advance: false,
          automatically_finalizes_at: null,
          next_payment_attempt: null,
        },
        'invoice.updated',
      )
    }
  }
  const before = subscription.cancellation_details
  const details = before ?? { comment: null, feedback: null, feedback_option: null, reason: null }
  const ended = universe.collection('subscription').update(id, {
    cancellation_details: { ...details, reason: reason ?? details.reason },
    canceled_at: subscription.canceled_at ?? now,
    ended_at: now,
    pause_collection: null,
    pending_update: null,
    schedule: null,
    status: 'canceled',
    status_details: undefined,
    _pendingChange: undefined,
    ...patch,
  })
  if (subscription.schedule) releaseSchedule(universe, subscription.schedule, 'canceled', reason === 'payment_failed')
  universe.emit('customer.subscription.deleted', ended)
  syncEntitlements(universe, ended.customer)
}
