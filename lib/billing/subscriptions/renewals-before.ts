import { nextRenewal } from './next-renewal'
import type { Subscription } from '../types'

/**
 * How often a subscription still renews before a moment; null where its items renew at different intervals.
 */
export function renewalsBefore(subscription: Pick<Subscription, 'items'>, end: Date): number | null {
  const { items } = subscription
  const [first] = items
  const { interval, intervalCount } = first?.price ?? {}
  if (!interval || !intervalCount) return null
  const same = items.every(({ price }) => price.interval === interval && price.intervalCount === intervalCount)
  if (!same) return null
  const start = nextRenewal(subscription)
  let count = 0
  while (after(start, interval, intervalCount * count) < end) count += 1
  return count
}

function after(start: Date, interval: string, count: number): Date {
  if (interval === 'day' || interval === 'week') {
    return new Date(start.getTime() + count * (interval === 'week' ? 7 : 1) * 86_400_000)
  }
  const months = interval === 'year' ? 12 * count : count
  const at = new Date(start)
  at.setUTCMonth(at.getUTCMonth() + months)
  // Stripe renews on the month's last day where the month has no such day.
  if (at.getUTCDate() !== start.getUTCDate()) at.setUTCDate(0)
  return at
}
