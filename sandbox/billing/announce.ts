import type { Universe } from '../core/universe'
import { changeQuietly } from './change-subscription'
import { previewRenewal } from './preview-renewal'
import { periodEnd } from './renew-subscription'

/** Three days before a trial ends: `customer.subscription.trial_will_end`. */
export function announceTrialEnd(universe: Universe, id: string): void {
  const { trial_end: end } = universe.collection('subscription').require(id)
  universe.emit('customer.subscription.trial_will_end', changeQuietly(universe, id, { _announcedTrialEnd: end ?? 0 }))
}

/** Some days before a renewal: `invoice.upcoming`, with the invoice as it would be. */
export function announceRenewal(universe: Universe, id: string): void {
  const subscription = universe.collection('subscription').require(id)
  const upcoming = previewRenewal(universe, id)
  changeQuietly(universe, id, { _announcedRenewal: periodEnd(subscription) })
  if (upcoming) universe.emit('invoice.upcoming', upcoming)
}
