import type { Stripe } from '../client/client'
import { dateOf } from './date-of'
import { idOf } from '../client/id-of'
import { intentKey } from './resubscription-metadata'
import type { PlannedChangeRow } from '@/lib/billing/objects/planned-change'

/**
 * What a subscription of one item is set to become. A change that waits for its payment comes before one that a
 * schedule plans. Needs `schedule` expanded. Null also where the next phase bills the same.
 */
export function mapPlannedChange({
  items,
  pending_update: pending,
  schedule,
}: Stripe.Subscription): PlannedChangeRow | null {
  const [item, ...others] = items.data
  if (!item || others.length > 0) return null
  const [waiting, ...more] = pending?.subscription_items ?? []
  if (pending && waiting && more.length === 0) {
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
  const [planned, ...besides] = next?.items ?? []
  const priceId = idOf(planned?.price ?? null)
  if (!next || !planned || !priceId || besides.length > 0) return null
  const quantity = planned.quantity ?? null
  if (priceId === item.price.id && quantity === (item.quantity ?? null)) return null
  return {
    type: 'schedule',
    at: dateOf(next.start_date),
    priceId,
    quantity,
    intent: schedule.metadata?.[intentKey] ?? null,
  }
}
