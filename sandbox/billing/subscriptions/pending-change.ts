import type { Universe } from '../../core/store/universe'
import { changeSubscription } from './change-subscription'
import type { Subscription } from '../objects'

/** The invoice of a change that waited for its payment is paid: the change happens. */
export function applyPendingChange(universe: Universe, { id, _pendingChange }: Subscription): void {
  const applied = changeSubscription(universe, id, {
    ..._pendingChange?.patch,
    pending_update: null,
    _pendingChange: undefined,
  })
  universe.emit('customer.subscription.pending_update_applied', applied)
}

/** The invoice was never paid: the change does not happen. */
export function expirePendingChange(universe: Universe, { id }: Subscription): void {
  const expired = changeSubscription(universe, id, { pending_update: null, _pendingChange: undefined })
  universe.emit('customer.subscription.pending_update_expired', expired)
}
