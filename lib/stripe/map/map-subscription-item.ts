import type { Stripe } from '../client/client'
import { dateOf } from './date-of'
import { mapDiscount } from './map-discount'
import type { SubscriptionItemRow } from '@/lib/billing/objects/subscription-item'

/** Needs `discounts` expanded. `position` is the item's place in its subscription's list. */
export function mapSubscriptionItem(item: Stripe.SubscriptionItem, position: number): SubscriptionItemRow {
  return {
    id: item.id,
    subscriptionId: item.subscription,
    priceId: item.price.id,
    quantity: item.quantity ?? null,
    currentPeriodStart: dateOf(item.current_period_start),
    currentPeriodEnd: dateOf(item.current_period_end),
    position,
    discounts: item.discounts.flatMap((discount) => (typeof discount === 'string' ? [] : [mapDiscount(discount)])),
    createdAt: dateOf(item.created),
  }
}
