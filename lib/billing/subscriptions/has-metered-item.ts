import type { Subscription } from '../types'

/** Whether part of the subscription is billed by use, after the period in which it was used. */
export function hasMeteredItem(subscription: Pick<Subscription, 'items'>): boolean {
  return subscription.items.some((item) => item.price.usageType === 'metered')
}
