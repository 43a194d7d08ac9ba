import type { Universe } from '../../core/store/universe'
import { draftFor } from '../changes/apply-change'
import { prepareSubscription } from '../subscriptions/begin-subscription'
import { changeQuietly } from '../subscriptions/change-subscription'
import { dropPendingChange } from '../pending/drop-pending-change'
import { endScheduled } from '../subscriptions/end-scheduled'
import { endUnpaidTrial, mayBill } from '../subscriptions/missing-method'
import { firstLines } from '../lines/first-lines'
import { pauseTaskOf } from './pause-task'
import { syncEntitlements } from '../entitlements/sync-entitlements'
import { phaseInput } from './phase-input'
import { releaseSchedule } from './release-schedule'
import { syncCancelDate } from './sync-cancel-date'
import type { Phase } from './read-phases'
import { billingSettings, day } from '../settings'
import type { Schedule, Subscription } from '../objects'
import { updateFromInput } from '../subscriptions/update-from-input'

/**
 * Returns when a schedule begins or its current phase ends, or null when it is over. A pause or resumption that is
 * still to come keeps the schedule active after its last phase.
 */
export function scheduleDueAt(schedule: Schedule): number | null {
  const { status, phases, current_phase: current } = schedule
  if (status === 'not_started') return phases[0]?.start_date ?? null
  if (status !== 'active' || !current) return null
  const isLast = !phases.some(({ start_date: start }) => start >= current.end_date)
  return isLast ? Math.max(current.end_date, pauseTaskOf(schedule)?.at ?? 0) : current.end_date
}

const expiryNotice = 7 * day

/** Returns when to announce the end of a schedule, or null if it was announced. */
export function expiryNoticeAt({ status, phases, _announcedExpiry: announced }: Schedule): number | null {
  const end = phases.at(-1)?.end_date
  if (status !== 'active' || end === undefined || announced === end) return null
  return Math.max(end - expiryNotice, phases[0]?.start_date ?? 0)
}

/** Emits `subscription_schedule.expiring` a week before a schedule ends. */
export function announceExpiry(universe: Universe, id: string): void {
  const { phases } = universe.collection('subscription_schedule').require(id)
  const announced = universe
    .collection('subscription_schedule')
    .update(id, { _announcedExpiry: phases.at(-1)?.end_date ?? 0 })
  universe.emit('subscription_schedule.expiring', announced)
}

/** Moves a schedule to its next phase or ends it. */
export function advanceSchedule(universe: Universe, id: string): void {
  const schedule = universe.collection('subscription_schedule').require(id)
  const at = schedule.current_phase?.end_date ?? scheduleDueAt(schedule) ?? 0
  const next = schedule.phases.find((phase) => phase.start_date >= at)
  if (schedule.status === 'not_started') {
    if (next) startSchedule(universe, schedule, next)
  } else if (next) enterPhase(universe, schedule, next)
  else endSchedule(universe, schedule)
}

/** Begins the first phase. This creates the subscription, whose first invoice stays a draft for a while. */
export function startSchedule(universe: Universe, schedule: Schedule, phase: Phase): void {
  const customer = universe.collection('customer').require(schedule.customer)
  const subscription = prepareSubscription(universe, phaseInput(universe, schedule, phase), customer)
  const { id } = subscription
  changeQuietly(universe, id, {
    schedule: schedule.id,
    ...(subscription.status === 'incomplete' && { status: 'active' }),
  })
  const lines = firstLines(universe, subscription, phase.proration_behavior)
  if (lines.length > 0) {
    const finalizesAt = universe.now(customer.id) + billingSettings(universe, customer.id).draftSeconds
    draftFor(universe, id, lines, 'subscription_create', {
      automatically_finalizes_at: finalizesAt,
      next_payment_attempt: subscription.collection_method === 'charge_automatically' ? finalizesAt : null,
    })
  }
  syncCancelDate(universe, { ...schedule, subscription: id })
  universe.emit('customer.subscription.created', changeQuietly(universe, id, { _isBeingMade: undefined }))
  syncEntitlements(universe, customer.id)
  universe.change(
    'subscription_schedule',
    schedule.id,
    { ...current(phase), status: 'active', subscription: id },
    'subscription_schedule.updated',
  )
}

function enterPhase(universe: Universe, schedule: Schedule, phase: Phase): void {
  const subscriptions = universe.collection('subscription')
  // A change of phase discards a pending update: https://docs.stripe.com/billing/subscriptions/pending-updates
  const waiting = subscriptions.get(schedule.subscription)
  if (waiting?._pendingChange) dropPendingChange(universe, waiting)
  const ending = subscriptions.get(schedule.subscription)
  if (ending && trialEndsUnpaid(universe, ending, phase)) endUnpaidTrial(universe, ending)
  const subscription = subscriptions.get(schedule.subscription)
  // Its schedule has ended with it.
  if (subscription?.status === 'canceled') return
  if (subscription) applyPhase(universe, schedule, phase, subscription)
  universe.change('subscription_schedule', schedule.id, current(phase), 'subscription_schedule.updated')
}

/**
 * A trial that ends with its phase is not billed either where no payment method is stored. The SDK says of
 * `trial_settings.end_behavior` that it counts "when the trial ends", whatever ends it.
 */
function trialEndsUnpaid(
  universe: Universe,
  subscription: Subscription,
  { start_date: at, trial_end }: Phase,
): boolean {
  const { status, trial_end: end } = subscription
  return status === 'trialing' && end !== null && end <= at && trial_end === null && !mayBill(universe, subscription)
}

/** Changes the subscription as the phase describes. */
export function applyPhase(universe: Universe, schedule: Schedule, phase: Phase, subscription: Subscription): void {
  updateFromInput(universe, phaseInput(universe, schedule, phase, subscription), subscription)
}

function endSchedule(universe: Universe, { id, end_behavior: behavior, subscription }: Schedule): void {
  releaseSchedule(universe, id, 'completed')
  if (behavior === 'cancel' && subscription) endScheduled(universe, subscription)
}

function current({ start_date, end_date }: Phase): Pick<Schedule, 'current_phase'> {
  return { current_phase: { start_date, end_date } }
}
