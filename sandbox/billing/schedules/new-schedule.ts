import type { Form } from '../../core/http/form'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { invalidRequest, parameterMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { periodAt } from '../arithmetic/period-at'
import { recurrenceOf } from '../lines/item-lines'
import { startSchedule } from './advance-schedule'
import { readBillingMode } from '../subscriptions/begin-subscription'
import { changeSubscription } from '../subscriptions/change-subscription'
import { readPauseSchedules } from './read-pause-schedules'
import { runDuePauses } from './run-pause-task'
import { readPhases, type Phase } from './read-phases'
import { readDefaultSettings } from './read-schedule-settings'
import { periodEnd } from '../subscriptions/renew-subscription'
import type { Schedule, Subscription } from '../objects'

/** Serves `POST /v1/subscription_schedules`, which adopts a subscription or starts one now or later. */
export function createSchedule(universe: Universe, input: Form): Schedule {
  const from = input.text('from_subscription')
  if (from) return takeOver(universe, input, universe.collection('subscription').require(from, 'from_subscription'))
  const customer = universe.collection('customer').require(input.requiredText('customer'), 'customer')
  const now = universe.now(customer.id)
  const start = input.timestamp('start_date', now) ?? now
  const phases = readPhases(universe, input, start)
  const [first] = phases
  if (!first) throw parameterMissing('phases')
  const terms = { billing_mode: readBillingMode(input, now), default_settings: readDefaultSettings(input), phases }
  const schedule = insert(universe, {
    customer: customer.id,
    ...terms,
    pause_schedules: readPauseSchedules(universe, input, { ...terms, now, current: [], subscription: null }),
    end_behavior: input.oneOf('end_behavior', ['cancel', 'release', 'none', 'renew']) ?? 'release',
    metadata: mergeMetadata({}, input),
    test_clock: customer.test_clock ?? null,
  })
  universe.emit('subscription_schedule.created', schedule)
  if (start <= now) startSchedule(universe, schedule, first)
  runDuePauses(universe, schedule.id)
  return universe.collection('subscription_schedule').require(schedule.id)
}

/** Creates a schedule whose only phase is the subscription's current period. */
function takeOver(universe: Universe, input: Form, subscription: Subscription): Schedule {
  if (subscription.schedule) {
    throw invalidRequest(
      `You cannot migrate a subscription that is already attached to a schedule: \`${subscription.schedule}\`.`,
      'from_subscription',
    )
  }
  // A paused subscription may only be given a time to resume:
  // https://docs.stripe.com/billing/subscriptions/pause/schedules
  const isStuck = subscription.status === 'paused' && !input.has('pause_schedules')
  if (isStuck || ['canceled', 'incomplete', 'incomplete_expired'].includes(subscription.status)) {
    const message = `You cannot migrate a subscription with status \`${subscription.status}\` to a schedule.`
    throw invalidRequest(message, 'from_subscription')
  }
  const now = universe.now(subscription.customer)
  const phase = phaseOf(subscription, now)
  const terms = {
    billing_mode: subscription.billing_mode,
    default_settings: {
      ...readDefaultSettings(null),
      collection_method: subscription.collection_method,
      default_payment_method: subscription.default_payment_method,
      description: subscription.description,
    },
    phases: [phase],
  }
  const schedule = insert(universe, {
    customer: subscription.customer,
    ...terms,
    pause_schedules: readPauseSchedules(universe, input, { ...terms, now, current: [], subscription }),
    end_behavior: 'release',
    metadata: {},
    status: 'active',
    subscription: subscription.id,
    current_phase: { start_date: phase.start_date, end_date: phase.end_date },
    test_clock: subscription.test_clock,
  })
  universe.emit('subscription_schedule.created', schedule)
  changeSubscription(universe, subscription.id, { schedule: schedule.id })
  runDuePauses(universe, schedule.id)
  return universe.collection('subscription_schedule').require(schedule.id)
}

function phaseOf(subscription: Subscription, now: number): Phase {
  return {
    add_invoice_items: [],
    application_fee_percent: null,
    billing_cycle_anchor: null,
    billing_thresholds: null,
    collection_method: null,
    currency: subscription.currency,
    default_payment_method: null,
    default_tax_rates: subscription.default_tax_rates ?? [],
    description: null,
    discounts: subscription.discounts.map((discount) => ({ coupon: null, discount, promotion_code: null })),
    end_date: phaseEnd(subscription, now),
    invoice_settings: null,
    items: subscription.items.data.map((item) => ({
      billing_thresholds: null,
      discounts: item.discounts.map((discount) => ({ coupon: null, discount, promotion_code: null })),
      metadata: item.metadata,
      plan: item.price.id,
      price: item.price.id,
      ...(item.quantity !== undefined && { quantity: item.quantity }),
      tax_rates: item.tax_rates,
    })),
    metadata: {},
    on_behalf_of: null,
    proration_behavior: 'create_prorations',
    start_date: Math.min(...subscription.items.data.map(({ current_period_start: start }) => start)),
    transfer_data: null,
    trial_end: subscription.status === 'trialing' ? subscription.trial_end : null,
  }
}

/**
 * Returns the period's end. A pause cuts the period short, so a paused subscription uses the end that a period would
 * have now.
 */
function phaseEnd(subscription: Subscription, now: number): number {
  const end = periodEnd(subscription)
  const [item] = subscription.items.data
  return end > now || !item ? end : periodAt(subscription.billing_cycle_anchor, recurrenceOf(item.price), now).end
}

type Given = 'customer' | 'billing_mode' | 'default_settings' | 'end_behavior' | 'metadata' | 'phases' | 'test_clock'

function insert(universe: Universe, members: Pick<Schedule, Given> & Partial<Schedule>): Schedule {
  return universe.collection('subscription_schedule').insert({
    id: universe.newId('sub_sched'),
    object: 'subscription_schedule',
    application: null,
    canceled_at: null,
    completed_at: null,
    created: universe.now(members.customer),
    current_phase: null,
    customer_account: null,
    livemode: false,
    pause_schedules: [],
    released_at: null,
    released_subscription: null,
    status: 'not_started',
    subscription: null,
    ...members,
  })
}
