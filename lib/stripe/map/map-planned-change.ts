import type { Stripe } from '../client/client'
import { dateOf } from './date-of'
import { idOf } from '../client/id-of'
import { intentKey } from './resubscription-metadata'
import type { PlannedChangeRow } from '@/lib/billing/objects/planned-change'

/**
 * What a subscription is set to become. A change that waits for its payment comes before one that a schedule plans, and
 * is told of one item only. Needs `schedule` expanded. Null also where the next phase bills the same.
 */
export function mapPlannedChange({
  items,
  pending_update: pending,
  schedule,
}: Stripe.Subscription): PlannedChangeRow | null {
  const isOne = items.data.length === 1
  const [waiting, ...more] = pending?.subscription_items ?? []
  if (isOne && pending && waiting && more.length === 0) {
    return {
      type: 'pending_update',
      at: dateOf(pending.expires_at),
      priceId: waiting.price.id,
      quantity: waiting.quantity ?? null,
      intent: null,
    }
  }
  if (!schedule || typeof schedule === 'string' || !schedule.current_phase) return null
  const { end_date: end } = schedule.current_phase
  const next = schedule.phases.find(({ start_date: start }) => start >= end)
  if (!next) return null
  const planned = next.items.flatMap(({ price, quantity = null }) => {
    const priceId = idOf(price)
    return priceId ? [{ priceId, quantity }] : []
  })
  const billed = new Set(items.data.map(({ price, quantity = null }) => billingOf(price.id, quantity)))
  const isSame =
    planned.length === billed.size && planned.every((item) => billed.has(billingOf(item.priceId, item.quantity)))
  const changed = planned.find((item) => !billed.has(billingOf(item.priceId, item.quantity))) ?? planned[0]
  if (isSame || !changed) return null
  return {
    type: 'schedule',
    at: dateOf(next.start_date),
    ...changed,
    intent: schedule.metadata?.[intentKey] ?? null,
    ...(isOne && planned.length === 1 ? {} : { several: true }),
  }
}

function billingOf(price: string, quantity: number | null): string {
  return JSON.stringify([price, quantity])
}
