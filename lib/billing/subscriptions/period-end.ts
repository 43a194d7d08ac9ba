import type { Subscription } from '../types'

/**
 * The moment (UTC) the current period ends: that of the last item, since Stripe keeps periods on items and
 * items of different intervals end on different days.
 */
export function periodEnd(subscription: Pick<Subscription, 'items'>): Date {
  return new Date(Math.max(...subscription.items.map((item) => item.currentPeriodEnd.getTime())))
}
