import type { Subscription } from '../types'

/**
 * The moment (UTC) the current period ends. Stripe keeps periods on items, and items of different intervals end on
 * different days; the last one counts.
 */
export function periodEnd(subscription: Pick<Subscription, 'items'>): Date {
  return new Date(Math.max(...subscription.items.map((item) => item.currentPeriodEnd.getTime())))
}
