import { StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import type { Subscription } from '../objects'
import { pauseSubscription, type Pause } from '../subscriptions/pause-subscription'
import { resumeSubscription } from '../subscriptions/resume-subscription'
import { pauseTaskOf, type PauseEntry } from './pause-task'

/** Runs the schedule's next pause or resumption. An error of Stripe's is noted in the schedule instead of thrown. */
export function runPauseTask(universe: Universe, id: string): void {
  const schedule = universe.collection('subscription_schedule').require(id)
  const entry = pauseTaskOf(schedule)?.entry
  if (!entry || !schedule.subscription) return
  const done = perform(universe, entry, schedule.subscription)
  const { pause_schedules: entries } = universe.collection('subscription_schedule').require(id)
  universe.change(
    'subscription_schedule',
    id,
    { pause_schedules: entries.map((each) => (each.key === entry.key ? done : each)) },
    'subscription_schedule.updated',
  )
}

/** Runs at once what a call schedules for now. */
export function runDuePauses(universe: Universe, id: string): void {
  for (;;) {
    const schedule = universe.collection('subscription_schedule').require(id)
    const task = pauseTaskOf(schedule)
    if (!task || task.at > universe.now(schedule.customer)) return
    runPauseTask(universe, id)
  }
}

function perform(universe: Universe, entry: PauseEntry, subscription: string): PauseEntry {
  const { pause, resume } = entry
  if (pause.status.type === 'scheduled') {
    const status = outcomeOf(() => {
      pauseSubscription(universe, subscription, pauseOf(pause.settings), true)
      return 'succeeded'
    })
    return { ...entry, pause: { ...pause, status } }
  }
  if (!resume) return entry
  const status = outcomeOf(() => {
    const { settings } = resume
    const resumed = resumeSubscription(universe, subscription, {
      resetsAnchor: settings.billing_cycle_anchor !== 'unchanged',
      prorationBehavior: settings.proration_behavior,
      onAttempt: settings.payment_behavior === 'resume_on_payment_attempt',
    })
    return resumed.status === 'paused' ? waitingFor(universe, resumed) : 'succeeded'
  })
  return { ...entry, resume: { ...resume, status } }
}

function pauseOf(settings: PauseEntry['pause']['settings']): Pause {
  const unused = settings?.bill_for.unused_time_from.type
  return {
    unusedFrom: (['none', 'item_current_period_start'] as const).find((each) => each === unused) ?? 'now',
    billsUsage: settings?.bill_for.outstanding_usage_through.type !== 'none',
    invoicesNow: settings?.invoicing_behavior === 'invoice',
  }
}

function waitingFor(universe: Universe, { latest_invoice: id }: Subscription): 'pending' | 'requires_action' {
  const payments = id ? universe.collection('invoice_payment').by('invoice', id) : []
  const asks = payments.some(
    ({ payment }) => universe.collection('payment_intent').get(payment.payment_intent)?.status === 'requires_action',
  )
  return asks ? 'requires_action' : 'pending'
}

function outcomeOf<Type extends string>(work: () => Type) {
  try {
    return { type: work() }
  } catch (error) {
    if (!(error instanceof StripeError)) throw error
    return { type: 'error' as const, error: { message: error.message, ...(error.code && { code: error.code }) } }
  }
}
