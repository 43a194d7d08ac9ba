import type { Universe } from '../../core/store/universe'
import { formatDecimal, parseDecimal } from '../arithmetic/decimal'
import type { Period } from '../arithmetic/period-at'
import type { Price } from '../objects'

/** Makes the key that finds the events of a meter and a customer, because no single field has both. */
export function usageKey(eventName: string, customer: string): string {
  return `${eventName}|${customer}`
}

/** Aggregates a customer's usage of a metered price in `period`, excluding the period's end. */
export function usageOf(universe: Universe, price: Price, customer: string, period: Period): string {
  const meter = universe.collection('billing.meter').get(price.recurring?.meter)
  return meter ? meterTotal(universe, meter.id, customer, period) : '0'
}

/** Aggregates a meter's events with their fractions. Negative values count, but the result is never below zero. */
export function meterTotal(universe: Universe, meterId: string, customer: string, { start, end }: Period): string {
  const meter = universe.collection('billing.meter').require(meterId)
  const events = universe
    .collection('billing.meter_event')
    .by('_usageKey', usageKey(meter.event_name, customer))
    .filter(({ timestamp }) => timestamp >= start && timestamp < end)
  const values = events.map(({ payload }) => parseDecimal(payload[meter.value_settings.event_payload_key] ?? 0))
  switch (meter.default_aggregation.formula) {
    case 'count':
      return String(events.length)
    case 'last':
      return decimalOf(latest(events.map(({ timestamp }, index) => ({ timestamp, value: values[index] ?? 0n }))))
    default:
      return decimalOf(values.reduce((sum, value) => sum + value, 0n))
  }
}

/** Events come newest first, so of two with one timestamp the one sent later counts. */
function latest(entries: { timestamp: number; value: bigint }[]): bigint {
  return entries.reduce((last, entry) => (entry.timestamp > last.timestamp ? entry : last), {
    timestamp: -1,
    value: 0n,
  }).value
}

function decimalOf(total: bigint): string {
  return formatDecimal(total < 0n ? 0n : total)
}
