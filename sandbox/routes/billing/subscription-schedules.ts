import { applyPhase } from '../../billing/schedules/advance-schedule'
import { cancelSubscription } from '../../billing/subscriptions/cancel-subscription'
import { createSchedule } from '../../billing/schedules/new-schedule'
import { readPauseSchedules } from '../../billing/schedules/read-pause-schedules'
import { runDuePauses } from '../../billing/schedules/run-pause-task'
import { readPhases } from '../../billing/schedules/read-phases'
import { readDefaultSettings } from '../../billing/schedules/read-schedule-settings'
import { readProrationBehavior } from '../../billing/subscriptions/read-update'
import { releaseSchedule } from '../../billing/schedules/release-schedule'
import { dropCancelDate, syncCancelDate } from '../../billing/schedules/sync-cancel-date'
import type { Schedule } from '../../billing/objects'
import { listOf, timeFilter } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest } from '../../core/http/stripe-error'

export const routes: Route[] = [
  {
    method: 'POST',
    path: '/v1/subscription_schedules',
    handler: ({ universe, input }) => createSchedule(universe, input),
  },
  { method: 'GET', path: '/v1/subscription_schedules', handler: list },
  { method: 'GET', path: '/v1/subscription_schedules/:id', handler: scheduleOf },
  { method: 'POST', path: '/v1/subscription_schedules/:id', handler: update },
  { method: 'POST', path: '/v1/subscription_schedules/:id/cancel', handler: cancel },
  { method: 'POST', path: '/v1/subscription_schedules/:id/release', handler: release },
]

function scheduleOf({ universe, params: { id = '' } }: Context): Schedule {
  return universe.collection('subscription_schedule').require(id)
}

function list(context: Context) {
  const { universe, input } = context
  const customer = input.text('customer')
  const isScheduled = input.boolean('scheduled')
  const times = (['canceled_at', 'completed_at', 'released_at'] as const)
    .filter((name) => input.has(name))
    .map((name) => ({ name, isWithin: timeFilter(input, name) }))
  const all = universe.collection('subscription_schedule')
  return listOf(
    context,
    customer ? all.by('customer', customer) : all.all(),
    (schedule) =>
      (isScheduled === undefined || (schedule.status === 'not_started') === isScheduled) &&
      times.every(({ name, isWithin }) => schedule[name] !== null && isWithin(schedule[name])),
  )
}

function update(context: Context) {
  const { universe, input } = context
  const schedule = requireLive(scheduleOf(context), 'update')
  const first = schedule.phases[0]?.start_date ?? universe.now(schedule.customer)
  const given = input.forms('phases')?.[0]
  const start = given?.timestamp('start_date', universe.now(schedule.customer)) ?? first
  const phases = input.has('phases') ? readPhases(universe, input, start) : schedule.phases
  const behavior = readProrationBehavior(input)
  const now = universe.now(schedule.customer)
  const current = phases.find((phase) => phase.start_date <= now && phase.end_date > now)
  const updated = universe.change(
    'subscription_schedule',
    schedule.id,
    {
      default_settings: readDefaultSettings(input, schedule.default_settings),
      end_behavior: input.oneOf('end_behavior', ['cancel', 'release', 'none', 'renew']) ?? schedule.end_behavior,
      metadata: mergeMetadata(schedule.metadata ?? {}, input),
      pause_schedules: readPauseSchedules(universe, input, {
        ...schedule,
        phases,
        now,
        current: schedule.pause_schedules,
        subscription: universe.collection('subscription').get(schedule.subscription) ?? null,
      }),
      phases,
      ...(schedule.status === 'active' &&
        current && {
          current_phase: { start_date: current.start_date, end_date: current.end_date },
        }),
    },
    'subscription_schedule.updated',
  )
  const subscription = universe.collection('subscription').get(schedule.subscription)
  if (subscription && current && input.has('phases')) {
    applyPhase(universe, updated, { ...current, proration_behavior: behavior }, subscription)
  }
  syncCancelDate(universe, updated)
  runDuePauses(universe, schedule.id)
  return universe.collection('subscription_schedule').require(schedule.id)
}

function cancel(context: Context) {
  const { universe, input } = context
  const { id, subscription } = requireLive(scheduleOf(context), 'cancel')
  const cancellation = { prorate: input.boolean('prorate') ?? true, invoiceNow: input.boolean('invoice_now') ?? true }
  const canceled = releaseSchedule(universe, id, 'canceled')
  if (subscription) cancelSubscription(universe, subscription, cancellation)
  return canceled
}

function release(context: Context) {
  const { universe, input } = context
  const { id, subscription } = requireLive(scheduleOf(context), 'release')
  const released = releaseSchedule(universe, id, 'released')
  if (subscription && !input.boolean('preserve_cancel_date')) dropCancelDate(universe, subscription)
  return released
}

function requireLive(schedule: Schedule, action: string): Schedule {
  if (schedule.status === 'active' || schedule.status === 'not_started') return schedule
  throw invalidRequest(
    `You cannot ${action} a subscription schedule that is in the \`${schedule.status}\` status. It must be in the ` +
      '`not_started` or `active` status.',
  )
}
