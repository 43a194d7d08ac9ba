import type { Form } from '../../core/http/form'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Subscription, SubscriptionItem } from '../objects'

type Cancellation = Pick<Subscription, 'cancel_at' | 'cancel_at_period_end' | 'canceled_at'>

const none: Cancellation = { cancel_at: null, cancel_at_period_end: false, canceled_at: null }

/**
 * Reads from `cancel_at` and `cancel_at_period_end` when the subscription is to end. The flag is stored together with
 * the date it means, in flexible billing as in classic billing. Either parameter undoes what it set, and an empty
 * `cancel_at` undoes both.
 */
export function readCancel(input: Form, current: Subscription, items: SubscriptionItem[], now: number): Cancellation {
  const atPeriodEnd = input.boolean('cancel_at_period_end')
  const at = readCancelAt(input, items, now)
  if (atPeriodEnd && at) {
    throw invalidRequest('You may only specify one of these parameters: cancel_at, cancel_at_period_end.', 'cancel_at')
  }
  const periodEnd = Math.min(...items.map(({ current_period_end: end }) => end))
  const canceledAt = current.cancel_at === null ? now : (current.canceled_at ?? now)
  if (atPeriodEnd) return { cancel_at: periodEnd, cancel_at_period_end: true, canceled_at: canceledAt }
  if (at) return { cancel_at: at, cancel_at_period_end: false, canceled_at: canceledAt }
  if (at === null || (atPeriodEnd === false && current.cancel_at_period_end)) return none
  const { cancel_at, cancel_at_period_end, canceled_at } = current
  return { cancel_at, cancel_at_period_end, canceled_at }
}

function readCancelAt(input: Form, items: SubscriptionItem[], now: number): number | null | undefined {
  const text = input.text('cancel_at')
  const ends = items.map(({ current_period_end: end }) => end)
  if (text === 'min_period_end') return Math.min(...ends)
  if (text === 'max_period_end' || text === 'max_billed_until') return Math.max(...ends)
  const at = input.integer('cancel_at')
  if (typeof at === 'number' && at <= now) {
    throw invalidRequest('`cancel_at` must be in the future.', input.nameOf('cancel_at'))
  }
  return at
}
