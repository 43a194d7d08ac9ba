import type { SubscriptionItem } from '../types'

/** Whether all of it can still be subscribed to: Stripe takes no archived price, nor one of an archived product. */
export function isOffered({ items }: { items: readonly Pick<SubscriptionItem, 'price' | 'product'>[] }): boolean {
  return items.every(({ price, product }) => price.active && product.active)
}
