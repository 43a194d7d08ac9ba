import { Form } from '../../core/http/form'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Universe } from '../../core/store/universe'
import { forgetDiscounts, tellDiscounts } from '../discounts/tell-discounts'
import type { Subscription } from '../objects'
import { noteResumption } from '../schedules/note-resumption'
import { changeSubscription } from '../subscriptions/change-subscription'

/**
 * The invoice of a change that waited for its payment is paid: the change happens. A resumption happens too where the
 * attempt to pay was enough; the subscription is `past_due` then.
 */
export function applyPendingChange(
  universe: Universe,
  { id, metadata, _pendingChange: waited }: Subscription,
  status: Subscription['status'] = 'active',
): void {
  const applied = changeSubscription(universe, id, {
    ...waited?.patch,
    ...(waited?.metadata && { metadata: mergeMetadata(metadata, new Form({ metadata: waited.metadata })) }),
    ...(waited?.resumes && { status, status_details: undefined }),
    pending_update: null,
    _pendingChange: undefined,
  })
  tellDiscounts(universe, applied)
  if (!waited?.resumes) {
    universe.emit('customer.subscription.pending_update_applied', applied)
    return
  }
  universe.emit('customer.subscription.resumed', applied)
  noteResumption(universe, applied, 'succeeded')
}

/** The invoice was never paid: the change does not happen. */
export function expirePendingChange(universe: Universe, { id, _pendingChange: waited }: Subscription): void {
  const expired = changeSubscription(universe, id, { pending_update: null, _pendingChange: undefined })
  forgetDiscounts(universe, id)
  universe.emit('customer.subscription.pending_update_expired', expired)
  if (waited?.resumes) noteResumption(universe, expired, 'error')
}
