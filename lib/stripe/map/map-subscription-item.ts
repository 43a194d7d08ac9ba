import type { Stripe } from '../client/client'
import { dateOf } from './date-of'
import type { SubscriptionItemRow } from '@/lib/billing/objects/subscription-item'

/** `position` is the item's place in its subscription's list. */
export function mapSubscriptionItem(item: Stripe.SubscriptionItem, position: number): SubscriptionItemRow {
  return {
    id: item.id,
    subscriptionId: item.subscription,
    priceId: item.price.id,
    quantity: item.quantity ?? null,
    currentPeriodStart: dateOf(item.current_period_start),
    currentPeriodEnd: dateOf(item.current_period_end),
    position,
    createdAt: dateOf(item.created),
  }
}
