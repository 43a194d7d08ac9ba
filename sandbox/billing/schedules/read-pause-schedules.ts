import type { Form } from '../../core/http/form'
import { invalidRequest, parameterMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { addIntervals } from '../arithmetic/add-intervals'
import type { Schedule, Subscription } from '../objects'
import type { PauseEntry } from './pause-task'

type Pause = PauseEntry['pause']
type Resume = NonNullable<PauseEntry['resume']>

interface Terms extends Pick<Schedule, 'billing_mode' | 'default_settings' | 'phases'> {
  now: number
  current: PauseEntry[]
  subscription: Subscription | null
}

/**
 * Reads `pause_schedules`. An absent parameter changes nothing and an empty one removes all. An entry with a known
 * `key` keeps the members that were not sent. https://docs.stripe.com/billing/subscriptions/pause/schedules
 */
export function readPauseSchedules(universe: Universe, input: Form, terms: Terms): PauseEntry[] {
  const given = input.forms('pause_schedules')
  if (given === undefined) return terms.current
  if (!given?.length) return []
  requireSuited(input, terms)
  return given.map((form) => {
    const key = form.text('key')
    const known = terms.current.find((each) => each.key === key)
    const pause = readPause(form, known?.pause, terms)
    const resume = readResume(form, known?.resume ?? null, pause, terms)
    return { key: key ?? universe.newId('pause'), pause, resume }
  })
}

function requireSuited(input: Form, { billing_mode: mode, default_settings: settings, phases, subscription }: Terms) {
  const param = input.nameOf('pause_schedules')
  if (mode.type !== 'flexible') {
    throw invalidRequest('You can only use `pause_schedules` when `billing_mode` is `flexible`.', param)
  }
  const methods = [
    subscription?.collection_method,
    settings.collection_method,
    ...phases.map((p) => p.collection_method),
  ]
  if (methods.includes('send_invoice')) {
    const message = 'You can only use `pause_schedules` when `collection_method` is `charge_automatically` throughout.'
    throw invalidRequest(message, param)
  }
}

function readPause(entry: Form, known: Pause | undefined, { now, subscription }: Terms): Pause {
  const form = entry.form('pause')
  if (!form) {
    if (known) return known
    const { paused } = subscription?.status_details ?? {}
    if (paused) return { pause_at: paused.transitioned_at, settings: null, status: { type: 'succeeded' } }
    throw parameterMissing(entry.nameOf('pause'))
  }
  const settings = readPauseSettings(form.form('settings'), known?.settings ?? null)
  const when = form.form('pause_at')
  if (!when) {
    if (known) return { ...known, settings }
    throw parameterMissing(form.nameOf('pause_at'))
  }
  const at = when.oneOf('type', ['now', 'timestamp']) === 'now' ? now : when.requiredInteger('timestamp')
  requireAhead(at, now, when.nameOf('timestamp'))
  return { pause_at: at, settings, status: { type: 'scheduled' } }
}

function readPauseSettings(form: Form | null | undefined, known: Pause['settings']): NonNullable<Pause['settings']> {
  form?.oneOf('type', ['subscription'])
  const bill = form?.form('bill_for')
  return {
    bill_for: {
      outstanding_usage_through: {
        type:
          bill?.form('outstanding_usage_through')?.oneOf('type', ['none', 'pause_at']) ??
          known?.bill_for.outstanding_usage_through.type ??
          'pause_at',
      },
      unused_time_from: {
        type:
          bill?.form('unused_time_from')?.oneOf('type', ['item_current_period_start', 'none', 'pause_at']) ??
          known?.bill_for.unused_time_from.type ??
          'pause_at',
      },
    },
    invoicing_behavior:
      form?.oneOf('invoicing_behavior', ['invoice', 'pending_invoice_item']) ??
      known?.invoicing_behavior ??
      'pending_invoice_item',
    type: 'subscription',
  }
}

function readResume(entry: Form, known: Resume | null, pause: Pause, { now }: Terms): Resume | null {
  const form = entry.form('resume')
  if (!form) return form === null ? null : known
  const settings = readResumeSettings(form.form('settings'), known?.settings)
  const when = form.form('resume_at')
  if (!when) {
    if (known) return { ...known, settings }
    throw parameterMissing(form.nameOf('resume_at'))
  }
  const type = when.oneOf('type', ['duration', 'now', 'timestamp'])
  const at =
    type === 'now'
      ? now
      : type === 'duration'
        ? afterDuration(when, entry.has('pause') ? pause.pause_at : now)
        : when.requiredInteger('timestamp')
  requireAhead(at, now, when.nameOf('timestamp'))
  if (at <= pause.pause_at && pause.status.type === 'scheduled') {
    throw invalidRequest('`resume_at` must be after `pause_at`.', when.nameOf('timestamp'))
  }
  return { resume_at: at, settings, status: { type: 'scheduled' } }
}

function readResumeSettings(form: Form | null | undefined, known: Resume['settings'] | undefined): Resume['settings'] {
  return {
    billing_cycle_anchor:
      form?.oneOf('billing_cycle_anchor', ['resume_at', 'unchanged']) ?? known?.billing_cycle_anchor ?? 'resume_at',
    payment_behavior:
      form?.oneOf('payment_behavior', ['resume_on_payment_attempt', 'resume_on_payment_success']) ??
      known?.payment_behavior ??
      'resume_on_payment_success',
    proration_behavior:
      form?.oneOf('proration_behavior', ['always_invoice', 'create_prorations', 'none']) ??
      known?.proration_behavior ??
      'create_prorations',
  }
}

function afterDuration(when: Form, from: number): number {
  const duration = when.form('duration')
  const interval = duration?.oneOf('interval', ['day', 'week', 'month', 'year'])
  if (!interval) throw parameterMissing(when.nameOf('duration'))
  return addIntervals(from, { interval, interval_count: duration?.integer('interval_count') ?? 1 }, 1)
}

function requireAhead(at: number, now: number, param: string): void {
  if (at < now) throw invalidRequest('Invalid timestamp: must be an integer Unix timestamp in the future.', param)
}
