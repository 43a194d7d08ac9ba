import { meterTotal, usageKey } from '../../billing/lines/usage-of'
import { listOf } from '../../core/store/list-of'
import { randomText } from '../../core/store/new-id'
import type { Objects } from '../../core/store/objects'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest, parameterMissing, resourceMissing } from '../../core/http/stripe-error'

type Meter = Objects['billing.meter']

const meters = '/v1/billing/meters'

export const routes: Route[] = [
  { method: 'POST', path: meters, handler: create },
  { method: 'GET', path: meters, handler: list },
  { method: 'GET', path: `${meters}/:id`, handler: meterOf },
  { method: 'POST', path: `${meters}/:id`, handler: update },
  { method: 'POST', path: `${meters}/:id/deactivate`, handler: (context) => setStatus(context, 'inactive') },
  { method: 'POST', path: `${meters}/:id/reactivate`, handler: (context) => setStatus(context, 'active') },
  { method: 'GET', path: `${meters}/:id/event_summaries`, handler: summarize },
  { method: 'POST', path: '/v1/billing/meter_events', handler: record },
  { method: 'POST', path: '/v1/billing/meter_event_adjustments', handler: adjust },
]

function meterOf({ universe, params: { id = '' } }: Context): Meter {
  return universe.collection('billing.meter').require(id)
}

function create({ universe, input, now }: Context) {
  const formula = input.form('default_aggregation')?.oneOf('formula', ['sum', 'count', 'last'])
  if (!formula) throw parameterMissing('default_aggregation[formula]')
  const eventName = input.requiredText('event_name')
  const taken = universe
    .collection('billing.meter')
    .by('event_name', eventName)
    .some(({ status }) => status === 'active')
  if (taken) throw invalidRequest(`An active meter for the event name "${eventName}" already exists.`, 'event_name')
  const meter = universe.collection('billing.meter').insert({
    id: universe.newId('mtr'),
    object: 'billing.meter',
    created: now,
    customer_mapping: {
      event_payload_key: input.form('customer_mapping')?.text('event_payload_key') ?? 'stripe_customer_id',
      type: input.form('customer_mapping')?.oneOf('type', ['by_id']) ?? 'by_id',
    },
    default_aggregation: { formula },
    display_name: input.requiredText('display_name'),
    event_name: eventName,
    event_time_window: input.oneOf('event_time_window', ['day', 'hour']) ?? null,
    livemode: false,
    status: 'active',
    status_transitions: { deactivated_at: null },
    updated: now,
    value_settings: { event_payload_key: input.form('value_settings')?.text('event_payload_key') ?? 'value' },
  })
  universe.emit('billing.meter.created', meter)
  return meter
}

function list(context: Context) {
  const status = context.input.oneOf('status', ['active', 'inactive'])
  return listOf(
    context,
    context.universe.collection('billing.meter').all(),
    (meter) => !status || meter.status === status,
  )
}

function update(context: Context) {
  const { universe, input, now } = context
  const meter = meterOf(context)
  const patch = { display_name: input.text('display_name') ?? meter.display_name, updated: now }
  return universe.change('billing.meter', meter.id, patch, 'billing.meter.updated')
}

function setStatus(context: Context, status: 'active' | 'inactive') {
  const { universe, now } = context
  const meter = universe.collection('billing.meter').update(meterOf(context).id, {
    status,
    status_transitions: { deactivated_at: status === 'inactive' ? now : null },
    updated: now,
  })
  universe.emit(status === 'active' ? 'billing.meter.reactivated' : 'billing.meter.deactivated', meter)
  return meter
}

/** Sums up a customer's usage as a whole, or by hour or day. */
function summarize(context: Context) {
  const { universe, input, path } = context
  const meter = meterOf(context)
  const customer = input.requiredText('customer')
  const [start, end] = [input.requiredInteger('start_time'), input.requiredInteger('end_time')]
  const grouping = input.oneOf('value_grouping_window', ['day', 'hour'])
  const window = grouping ? { day: 86_400, hour: 3600 }[grouping] : end - start
  const summaries = []
  for (let at = start; at < end; at += window) {
    const until = Math.min(at + window, end)
    summaries.unshift({
      id: `mtrusg_test_${randomText(`${meter.id}|${customer}|${at}|${until}`, 24)}`,
      object: 'billing.meter_event_summary',
      aggregated_value: Number(meterTotal(universe, meter.id, customer, { start: at, end: until })),
      end_time: until,
      livemode: false,
      meter: meter.id,
      start_time: at,
    })
  }
  return listOf({ input, path }, summaries)
}

function record({ universe, input }: Context) {
  const eventName = input.requiredText('event_name')
  const meter = universe
    .collection('billing.meter')
    .by('event_name', eventName)
    .find(({ status }) => status === 'active')
  if (!meter) throw invalidRequest(`No active meter found for the event name "${eventName}".`, 'event_name', 'no_meter')
  const payload = Object.fromEntries(
    Object.entries(input.form('payload')?.plain() ?? {}).map(([key, value]) => [key, String(value)]),
  )
  const customer = payload[meter.customer_mapping.event_payload_key]
  if (!customer) throw parameterMissing(`payload[${meter.customer_mapping.event_payload_key}]`)
  const value = payload[meter.value_settings.event_payload_key]
  if (meter.default_aggregation.formula !== 'count' && !/^-?\d+(\.\d{1,12})?$/.test(value ?? '')) {
    throw invalidRequest(
      `Invalid value for the key "${meter.value_settings.event_payload_key}" in the payload.`,
      'payload',
    )
  }
  const now = universe.now(customer)
  const id = universe.newId('mtrevt')
  const event = {
    object: 'billing.meter_event' as const,
    created: now,
    event_name: eventName,
    identifier: input.text('identifier') ?? id,
    livemode: false,
    payload,
    timestamp: input.integer('timestamp') ?? now,
  }
  if (universe.collection('billing.meter_event').by('identifier', event.identifier).length > 0) {
    throw invalidRequest(`An event already exists with identifier ${event.identifier}.`, 'identifier')
  }
  universe.collection('billing.meter_event').insert({ ...event, id, _usageKey: usageKey(eventName, customer) })
  return event
}

/** Cancels a meter event. */
function adjust({ universe, input }: Context) {
  const identifier = input.form('cancel')?.requiredText('identifier') ?? ''
  const [event] = universe.collection('billing.meter_event').by('identifier', identifier)
  if (!event) throw resourceMissing('meter event', identifier, 'cancel[identifier]')
  universe.collection('billing.meter_event').delete(event.id)
  return {
    object: 'billing.meter_event_adjustment',
    cancel: { identifier },
    event_name: input.requiredText('event_name'),
    livemode: false,
    status: 'complete',
    type: input.oneOf('type', ['cancel']) ?? 'cancel',
  }
}
