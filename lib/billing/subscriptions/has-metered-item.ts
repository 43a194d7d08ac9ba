import type { Subscription } from '../types'

/** Whether the subscription bills metered use, which is charged after its period. */
export function hasMeteredItem(subscription: Pick<Subscription, 'items'>): boolean {
  return subscription.items.some((item) => item.price.usageType === 'metered')
}
