import { nextRenewal } from './next-renewal'
import type { Subscription } from '../types'

type Renewing = Pick<Subscription, 'items' | 'startDate' | 'trialEnd'>

/**
 * How often a subscription still renews before a moment; null where its items renew at different intervals.
 */
export function renewalsBefore(subscription: Renewing, end: Date): number | null {
  const { items } = subscription
  const [first] = items
  const { interval, intervalCount } = first?.price ?? {}
  if (!interval || !intervalCount) return null
  const same = items.every(({ price }) => price.interval === interval && price.intervalCount === intervalCount)
  if (!same) return null
  const start = nextRenewal(subscription)
  const day = dayOfMonth(subscription, start)
  let count = 0
  while (after(start, interval, intervalCount * count, day) < end) count += 1
  return count
}

/**
 * The day of the month on which it renews. A short month shows its last day instead: what renews on 28 February may
 * have begun on the 31st, and is billed on that day again in May.
 */
function dayOfMonth({ items, startDate, trialEnd }: Renewing, next: Date): number {
  const known = [next, ...items.map(({ currentPeriodStart }) => currentPeriodStart)]
  const fits = (day: number) => known.every((at) => at.getUTCDate() === Math.min(day, daysIn(at)))
  const days = [...known, startDate, ...(trialEnd ? [trialEnd] : [])].map((at) => at.getUTCDate())
  return Math.max(...days.filter(fits), next.getUTCDate())
}

function daysIn(at: Date): number {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
}

function after(start: Date, interval: string, count: number, day: number): Date {
  if (interval === 'day' || interval === 'week') {
    return new Date(start.getTime() + count * (interval === 'week' ? 7 : 1) * 86_400_000)
  }
  const at = new Date(start)
  // From the first of the month, so that no day is skipped that the month does not have.
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + (interval === 'year' ? 12 * count : count))
  // Stripe renews on the month's last day where the month has no such day.
  at.setUTCDate(Math.min(day, daysIn(at)))
  return at
}
