import type { Universe } from '../../core/store/universe'
import { changeQuietly } from './change-subscription'
import { previewRenewal } from '../previews/preview-renewal'
import { periodEnd } from './renew-subscription'
import { day } from '../settings'
import type { Subscription } from '../objects'

/** Emits `customer.subscription.trial_will_end` three days before a trial ends. */
export function announceTrialEnd(universe: Universe, id: string): void {
  const { trial_end: end } = universe.collection('subscription').require(id)
  universe.emit('customer.subscription.trial_will_end', changeQuietly(universe, id, { _announcedTrialEnd: end ?? 0 }))
}

const trialNotice = 3 * day

/** Returns when to announce the end of a subscription's trial, or null if it was announced or there is no trial. */
export function trialNoticeAt({
  status,
  trial_end: end,
  trial_start: start,
  _announcedTrialEnd: announced,
}: Subscription): number | null {
  if (status !== 'trialing' || end === null || announced === end) return null
  return Math.max(end - trialNotice, start ?? 0)
}

/** Announces the end of a trial that is already near. */
export function announceNearTrialEnd(universe: Universe, id: string): void {
  const subscription = universe.collection('subscription').require(id)
  const at = trialNoticeAt(subscription)
  if (at !== null && at <= universe.now(subscription.customer)) announceTrialEnd(universe, id)
}

/** Emits `invoice.upcoming` some days before a renewal, with a preview of the invoice. */
export function announceRenewal(universe: Universe, id: string): void {
  const subscription = universe.collection('subscription').require(id)
  const upcoming = previewRenewal(universe, id)
  changeQuietly(universe, id, { _announcedRenewal: periodEnd(subscription) })
  if (upcoming) universe.emit('invoice.upcoming', upcoming)
}
