import type { Subscription } from '../types'

/** The moment (UTC) the next item renews: the earliest of the items' period ends. */
export function nextRenewal(subscription: Pick<Subscription, 'items'>): Date {
  return new Date(Math.min(...subscription.items.map((item) => item.currentPeriodEnd.getTime())))
}
